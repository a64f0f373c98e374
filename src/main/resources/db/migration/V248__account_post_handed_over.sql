-- From which office day on an account is not the post of its title any more: it handed it over.
ALTER TABLE account ADD COLUMN post_handed_over_on DATE NULL;
