// The long proofs, which nobody waits for: simulations, whole properties, kills, measures.
//   npm run nightly              everything; a green night is written down for the gate
//   npm run nightly -- kills     these stages only
import { chooseStages } from './gate/choose-stages.ts';
import { keepGreenNight } from './gate/green-night.ts';
import { lastWords } from './gate/last-words.ts';
import { NIGHT_STAGES } from './gate/nights.ts';
import { runStages } from './gate/run-stages.ts';

const names = process.argv.slice(2);
const ran = await runStages([], NIGHT_STAGES.filter(chooseStages(names, NIGHT_STAGES)));
const isGreen = ran.every(({ tally }) => tally.failed === 0);
if (isGreen && ran.length === NIGHT_STAGES.length) await keepGreenNight();
for (const line of lastWords(ran)) console.log(line);
process.exitCode ||= isGreen ? 0 : 1;
