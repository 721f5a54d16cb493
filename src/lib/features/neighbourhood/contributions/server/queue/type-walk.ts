import type { Db } from '#lib/platform/database/acting.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import type { PaperLine } from '../../domain/paper-form.ts';
import { type Around, sayContribution } from '../say/say-contribution.ts';

/**
 * A walk on paper, typed in: all its remarks or none. They wait to be read as all others do. Refused, it says of which
 * line.
 */
export async function typeWalk(
	db: Db,
	lines: readonly PaperLine[],
	around: Around,
	/** What the whole sheet answers. */
	themeId: string | null = null
): Promise<{ typed: number } | (Refusal & { line: number })> {
	for (const { nth, door, subject, words, street } of lines) {
		const said = await sayContribution(
			db,
			{
				...{ door, subject, words, where: street ? { street } : { nowhere: true } },
				...{ isWithAdult: false, language: 'fr', endsOn: null, photo: null, themeId }
			},
			{ channel: 'paper' },
			around
		);
		if ('refusal' in said) return refuse(said.refusal, said.message, { line: nth });
	}
	return { typed: lines.length };
}
