// What a contract no longer keeps of an earlier one, seen by a client that was built on the earlier one.
// Own code: the known tools of this kind do not read the types of OpenAPI 3.1. What was deprecated earlier may go.

const METHODS = ["get", "post", "put", "patch", "delete"];
const HIGHEST = ["maxLength", "maximum", "exclusiveMaximum", "maxItems"];
const GROWING = "x-extensible-enum";
const LOWEST = ["minLength", "minimum", "exclusiveMinimum", "minItems"];

/** All breaches, one line each; empty if every client of the earlier contract can live with the later one. */
export function breaches(earlier, later) {
  const found = new Set();
  const compared = new Set();
  const say = (where, what) => found.add(`${where}: ${what}`);
  const inEarlier = (node) => resolved(earlier, node);
  const inLater = (node) => resolved(later, node);

  for (const [path, item] of Object.entries(earlier.paths ?? {})) {
    for (const method of METHODS.filter((name) => item[name] !== undefined)) {
      operation(`${method.toUpperCase()} ${path}`, item[method], later.paths?.[path]?.[method]);
    }
  }
  for (const [name, before] of Object.entries(earlier.components?.schemas ?? {})) {
    if (later.components?.schemas?.[name] === undefined && !before.deprecated) {
      say(name, "the schema is gone, and its type with it");
    }
  }
  return [...found].sort();

  function operation(where, before, after) {
    if (after === undefined) {
      if (!before.deprecated) say(where, "the operation is gone");
      return;
    }
    if (before.operationId !== after.operationId) {
      say(where, `the operation is no longer called ${before.operationId}`);
    }
    parameters(where, (before.parameters ?? []).map(inEarlier), (after.parameters ?? []).map(inLater));
    requestBody(where, inEarlier(before.requestBody), inLater(after.requestBody));
    for (const [status, response] of Object.entries(before.responses ?? {})) {
      answer(`${where} ${status}`, inEarlier(response), inLater(after.responses?.[status]));
    }
  }

  function parameters(where, before, after) {
    const same = (one) => (other) => one.in === other.in && one.name === other.name;
    for (const parameter of before) {
      const now = after.find(same(parameter));
      const named = `${where} ${parameter.in} ${parameter.name}`;
      if (now === undefined) {
        if (!parameter.deprecated) say(named, "the parameter is gone");
        continue;
      }
      if (now.required && !parameter.required) say(named, "the parameter is now required");
      schema(named, parameter.schema, now.schema, "taken");
    }
    for (const parameter of after) {
      if (parameter.required && !before.some(same(parameter))) {
        say(`${where} ${parameter.in} ${parameter.name}`, "a new parameter is required");
      }
    }
  }

  function requestBody(where, before, after) {
    if (after?.required && !before?.required) say(where, "a body is now required");
    if (before !== undefined) contents(where, before.content, after?.content, "taken");
  }

  function answer(where, before, after) {
    if (after === undefined) {
      say(where, "the answer is gone");
      return;
    }
    for (const header of Object.keys(before.headers ?? {})) {
      if (after.headers?.[header] === undefined) say(where, `the header ${header} is gone`);
    }
    contents(where, before.content, after.content, "given");
  }

  function contents(where, before = {}, after = {}, direction) {
    for (const [type, media] of Object.entries(before)) {
      if (after[type] === undefined) {
        say(where, `${type} is no longer ${direction}`);
      } else {
        schema(`${where} ${direction}`, media.schema, after[type].schema, direction);
      }
    }
  }

  /** `taken`: what was sent must still be taken. `given`: what comes back must be what was promised. */
  function schema(where, before, after, direction) {
    if (before === undefined || after === undefined) return;
    const one = plain(before, inEarlier);
    const other = plain(after, inLater);
    if (direction === "taken" && one.nullable && !other.nullable) say(where, "null is no longer taken");
    if (direction === "given" && other.nullable && !one.nullable) say(where, "may now be null");
    const pair = `${one.name} ${other.name} ${direction}`;
    if (one.name !== undefined && compared.has(pair)) return;
    compared.add(pair);
    const name = one.name === undefined ? where : `${one.name} ${direction}`;
    types(name, one, other, direction);
    values(name, one.enum, other.enum, direction);
    growing(name, one[GROWING], other[GROWING] ?? other.enum);
    if (one.format !== other.format) say(name, `the format is ${other.format}, no longer ${one.format}`);
    if (direction === "taken") limits(name, one, other);
    properties(name, one, other, direction);
    schema(`${name}/*`, one.items, other.items, direction);
    alternatives(name, one, other, direction);
    if (typeof one.additionalProperties === "object" && typeof other.additionalProperties === "object") {
      schema(`${name}/{}`, one.additionalProperties, other.additionalProperties, direction);
    }
  }

  function types(name, before, after, direction) {
    const [narrow, wide] = direction === "taken" ? [before.types, after.types] : [after.types, before.types];
    const surplus = wide.length === 0 ? [] : narrow.filter((type) => !wide.includes(type));
    for (const type of surplus) {
      say(name, direction === "taken" ? `${type} is no longer taken` : `may now be ${type}`);
    }
    if ((narrow.length === 0) !== (wide.length === 0)) say(name, "the type is no longer the same");
  }

  function values(name, before, after, direction) {
    for (const value of before ?? []) {
      if (after !== undefined && !after.includes(value)) say(name, `the value ${value} is gone`);
    }
    if (before === undefined && after !== undefined && direction === "taken") say(name, "only some values are taken now");
    if (before !== undefined && after === undefined && direction === "given") say(name, "any value may come now");
  }

  /** A list that may grow: programs decide by what it named. */
  function growing(name, before, after = []) {
    for (const value of before ?? []) {
      if (!after.includes(value)) say(name, `the value ${value} is gone`);
    }
  }

  function limits(name, before, after) {
    const stricter = (limit, closer) =>
      after[limit] !== undefined && (before[limit] === undefined || closer(after[limit], before[limit]));
    for (const limit of HIGHEST) {
      if (stricter(limit, (now, then) => now < then)) say(name, `${limit} is now ${after[limit]}`);
    }
    for (const limit of LOWEST) {
      if (stricter(limit, (now, then) => now > then)) say(name, `${limit} is now ${after[limit]}`);
    }
    if (after.pattern !== undefined && after.pattern !== before.pattern) say(name, "the pattern is another one");
    if (before.default !== undefined && String(before.default) !== String(after.default)) say(name, "the default is another one");
  }

  function properties(name, before, after, direction) {
    const required = { before: before.required ?? [], after: after.required ?? [] };
    for (const [member, value] of Object.entries(before.properties ?? {})) {
      const now = after.properties?.[member];
      if (now === undefined) {
        if (!value.deprecated) say(`${name}/${member}`, `is no longer ${direction}`);
        continue;
      }
      if (direction === "given" && required.before.includes(member) && !required.after.includes(member)) {
        say(`${name}/${member}`, "may now be absent");
      }
      schema(`${name}/${member}`, value, now, direction);
    }
    if (direction === "taken") {
      for (const member of required.after.filter((one) => !required.before.includes(one))) {
        say(`${name}/${member}`, "is now required");
      }
    }
  }

  function alternatives(name, before, after, direction) {
    const [narrow, wide] = direction === "taken" ? [before, after] : [after, before];
    const known = wide.alternatives.map((schema) => JSON.stringify(schema));
    for (const schema of narrow.alternatives) {
      if (!known.includes(JSON.stringify(schema))) {
        say(name, `the alternative ${schema.$ref ?? JSON.stringify(schema)} is ${direction === "taken" ? "gone" : "new"}`);
      }
    }
  }
}

function resolved(contract, node) {
  return node?.$ref === undefined
    ? node
    : resolved(contract, node.$ref.slice(2).split("/").reduce((parent, key) => parent?.[key], contract));
}

/** Without references, with their name if there is one, and without the ways to say "or null". */
function plain(node, resolve) {
  const choices = node.oneOf ?? node.anyOf ?? [];
  const others = choices.filter((choice) => choice.type !== "null");
  const only = node.$ref === undefined ? others.length === 1 && others[0] : resolve(node);
  if (only) {
    const name = node.$ref?.split("/").at(-1);
    const inner = plain(only, resolve);
    return { ...inner, name: inner.name ?? name, nullable: inner.nullable || others.length < choices.length };
  }
  const types = [node.type ?? []].flat();
  return {
    ...node,
    name: undefined,
    types: types.filter((type) => type !== "null"),
    nullable: types.includes("null") || others.length < choices.length,
    alternatives: others,
  };
}
