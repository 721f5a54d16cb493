// The whole gate: every stage runs, so that everything wrong is told at once.
//   npm test                 everything
//   npm test -- lint unit    these stages only
import { readGreenNight, today } from './gate/green-night.ts';
import { lastWords, wordOfTheNight } from './gate/last-words.ts';
import { runStages } from './gate/run-stages.ts';
import { LANES, LAST } from './gate/stages.ts';
import { chooseStages } from './gate/choose-stages.ts';

const asked = chooseStages(process.argv.slice(2), [...LANES.flat(), ...LAST]);
const ran = await runStages(
	LANES.map((lane) => lane.filter(asked)),
	LAST.filter(asked)
);
const night = wordOfTheNight(readGreenNight(), today());
if (night) console.log(night);
for (const line of lastWords(ran)) console.log(line);
process.exitCode ||= ran.some(({ tally }) => tally.failed > 0) ? 1 : 0;
