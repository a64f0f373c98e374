// Holds every library of a CycloneDX bill of materials against deploy/licences.json. Where a library offers several
// licences, one that is allowed is enough. Prints all that do not fit.
import { readFileSync } from 'node:fs';

const { allowed, libraries } = JSON.parse(readFileSync('deploy/licences.json', 'utf8'));
const { components } = JSON.parse(readFileSync(process.argv[2], 'utf8'));

const names = (component) =>
  (component.licenses ?? []).map((each) => each.license?.id ?? each.license?.name ?? each.expression);
const fits = (component) => {
  const own = libraries[`${component.group}:${component.name}`];
  return names(component).some((name) => name in allowed || name === own?.licence);
};

const refused = components.filter((component) => !fits(component));
for (const component of refused) {
  const told = names(component).join(' or ') || 'no licence';
  console.error(`taizhang: ${component.group}:${component.name}:${component.version} comes under ${told}`);
}
if (components.length === 0 || refused.length > 0) {
  console.error('taizhang: deploy/licences.json says which licences are allowed, and why');
  process.exit(1);
}
console.log(`${components.length} libraries, all under licences that are allowed.`);
