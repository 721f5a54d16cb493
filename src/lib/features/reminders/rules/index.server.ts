export { habitsOf, type Models, modelsOf, rulesOf } from './server/read-rules.ts';
export { type CentreRules, habitsOfAll, rulesOfAll } from './server/read-rules-of-all.ts';
export { changeHabits, changeRule, type NewModel, writeModel } from './server/write-rules.ts';
export { holds } from './server/holds.ts';
