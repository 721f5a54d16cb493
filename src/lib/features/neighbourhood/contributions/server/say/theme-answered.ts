import { takesAnswers } from '#lib/features/neighbourhood/themes/index.ts';
import { readTheme } from '#lib/features/neighbourhood/themes/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { answersThemes, type Door } from '../../domain/doors.ts';

type Answer = { themeId: string; door: Door; centreId: string; isOnPaper: boolean };

/** Why a theme cannot be answered: it is over, or another centre has opened it; null: it can. */
export async function refuseTheme(
	db: Db,
	{ themeId, door, centreId, isOnPaper }: Answer
): Promise<Refusal<'theme'> | null> {
	const theme = await readTheme(db, themeId);
	const isAnswered =
		theme?.centreId === centreId && answersThemes(door) && takesAnswers(theme.state, isOnPaper);
	return isAnswered
		? null
		: refuse('theme', 'Ce thème ne reçoit plus de réponses. Envoyez votre message sans lui.');
}
