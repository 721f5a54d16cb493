import { readModel } from '#lib/features/learning/letters/index.server.ts';
import { envelopeLines, senderLines } from '#lib/features/learning/letters/index.ts';
import { recipientsOf } from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { LetterRun } from '#lib/shared/document/letter.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { yearlyLetter } from '../domain/yearly-letter.ts';
import { listLettersAsked } from './list-yearly-asks.ts';

/**
 * The letters written on that day to those who have not answered: the same when they are printed again.
 * Who said no, objected or was erased meanwhile is not written to.
 */
export async function yearlyLettersToPrint(
	db: Db,
	{ today, writtenOn, centre }: { today: string; writtenOn: string; centre: string }
): Promise<LetterRun> {
	const people = await listLettersAsked(db, { today, writtenOn });
	const recipients = await recipientsOf(
		db,
		people.map(({ personId }) => personId),
		Number(today.slice(0, 4))
	);
	const model = await readModel(db);
	return {
		title: `Lettres de l’année, ${plainDay(writtenOn)}`,
		author: centre,
		asOf: writtenOn,
		letters: people.flatMap(({ personId, programme }) => {
			const recipient = recipients.get(personId);
			if (!recipient?.address) return [];
			const { address, addressee } = recipient;
			const told = { givenName: addressee.givenName, programme, centre, phone: model.phone };
			return [
				{
					sender: senderLines(model, centre),
					dateLine: `Le ${plainDay(writtenOn)}`,
					address: envelopeLines(addressee, address),
					isLargePrint: false,
					...yearlyLetter(told)
				}
			];
		})
	};
}
