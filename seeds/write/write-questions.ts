import { USUAL_THEMES } from '#lib/features/learning/asked-questions/index.ts';
import { noteQuestion } from '#lib/features/learning/asked-questions/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { accepted } from './accepted.ts';

/** Questions asked at a séance; two of them come back each week, one is left for another time. */
const ALWAYS = 2;

/** What was asked that day at a SÉNOU, in the usual words, one after the other from séance to séance. */
export async function writeQuestions(
	db: Db,
	seance: { id: string; day: string },
	nth: number
): Promise<void> {
	const others = USUAL_THEMES.slice(ALWAYS);
	const themes = [...USUAL_THEMES.slice(0, ALWAYS), others[nth % others.length]!];
	for (const [at, theme] of themes.entries()) {
		const said = { seanceId: seance.id, theme, isSolved: at !== nth % themes.length };
		accepted(await noteQuestion(db, { ...said, today: seance.day }));
	}
}
