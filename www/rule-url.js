/** The catalogue's page has each rule under its id. @param {string} rule */
export const ruleUrl = (rule) => `rules.html#${rule}`;
