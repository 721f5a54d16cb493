import { readModel } from '#lib/features/learning/letters/index.server.ts';
import { envelopeLines, senderLines } from '#lib/features/learning/letters/index.ts';
import type { Kind } from '#lib/features/reminders/rules/index.ts';
import { wishesOf } from '#lib/features/reminders/wishes/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { LetterRun } from '#lib/shared/document/letter.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { letterText } from '../../domain/letter-text.ts';
import { isWritten, listUnreached } from './list-calls.ts';

/**
 * The letters to whoever prefers one, or has no telephone, of what could not leave and still arrives in
 * time; as they are on the list of calls, where somebody notes that they are sent.
 */
export async function lettersToPrint(
	db: Db,
	{ centre, ...followed }: { centre: string; timeZone: string; without: readonly Kind[] }
): Promise<LetterRun> {
	const today = todayIn(followed.timeZone, db.acting.at);
	const { unreached } = await listUnreached(db, followed);
	const written = unreached.filter((one) => isWritten(one, today));
	const wishes = await wishesOf(
		db,
		written.map(({ who }) => who.toldId)
	);
	const head = await readModel(db);
	return {
		title: `Rappels par courrier du ${plainDay(today)}`,
		author: centre,
		asOf: today,
		letters: written.map(({ occasion, who }) => ({
			sender: senderLines(head, centre),
			dateLine: `Le ${plainDay(today)}`,
			address: envelopeLines(who.addressee, who.address!),
			isLargePrint: false,
			...letterText(occasion, {
				...{ givenName: who.addressee.givenName, centre, phone: head.phone },
				isDiscreet: wishes.get(who.toldId)?.isDiscreet ?? false
			})
		}))
	};
}
