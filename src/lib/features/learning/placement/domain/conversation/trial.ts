import type { FrozenVersion } from '../bank/calibrate-version.ts';
import { endOf, type HowEnded, type Said } from './conversation.ts';
import { gradeOf } from './grade-choices.ts';
import type { Talk } from './next-step.ts';
import type { Placement } from '../engine/place.ts';
import { placeNow } from './place-now.ts';

/** A conversation that nobody records. */
export type Advance = {
	seed: number;
	said: Said[];
	stopped: boolean;
	/** What the network did not ask any more when it began. */
	retired: string[];
	/** The name of the version of the bank it began with. */
	version: string;
};

/** The same, with the figures of its version; null is the bank as the experts wrote it. */
export type Trial = Advance & { figures: FrozenVersion | null };

/** Its questions are those asked before a course; nobody asks who does what at home. */
export function talkOfTrial({ seed, said, retired, figures: version }: Trial): Talk {
	return { moment: 'after', half: 'A', seed, said, retired, version, situation: {} };
}

/** One button more; what was not asked, or is not a button, changes nothing. */
export function advance(trial: Trial, pressed: { question: string; value: string }): Trial {
	const answer = gradeOf(pressed.value);
	if (answer === undefined || trial.stopped) return trial;
	if (placeNow(talkOfTrial(trial)).next !== pressed.question) return trial;
	return { ...trial, said: [...trial.said, { item: pressed.question, answer }] };
}

/** What is known once it is over, told like the others; null while something is left to ask. */
export function trialResult(
	trial: Trial
): (Placement & { how: HowEnded; questionCount: number }) | null {
	const placed = placeNow(talkOfTrial(trial));
	const answered = trial.said.filter(({ answer }) => answer !== null).length;
	const how = trial.stopped ? 'stopped' : endOf(placed, trial.said.length);
	return how && { ...placed, how, questionCount: answered };
}
