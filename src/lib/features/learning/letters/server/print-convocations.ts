import type { Db } from '#lib/platform/database/acting.ts';
import type { LetterRun } from '#lib/shared/document/letter.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { convocationText } from '../domain/convocation.ts';
import { envelopeLines } from '../domain/envelope-lines.ts';
import { senderLines } from '../domain/letters-of-run.ts';
import type { Convening } from './convene.ts';
import { listConvened } from './list-convened.ts';
import { readModel } from './read-model.ts';

/** The letters prepared for the people of these groups who have not come yet, with what is known today. */
export async function convocationsToPrint(db: Db, asked: Convening): Promise<LetterRun> {
	const { today: asOf, centreName: centre } = asked;
	const people = await listConvened(db, asked);
	const model = await readModel(db);
	return {
		title: `Convocations du ${plainDay(asOf)}`,
		author: centre,
		asOf,
		letters: people.flatMap((person) => {
			const { convened, address, addressee, givenName, venue, whyNot } = person;
			// Who objected meanwhile is not written to.
			if (convened?.channel !== 'letter' || !address || whyNot) return [];
			const told = { ...person, place: venue ?? centre, centre, phone: model.phone };
			return [
				{
					sender: senderLines(model, centre),
					dateLine: `Le ${plainDay(asOf)}`,
					address: envelopeLines(addressee, address),
					isLargePrint: false,
					...convocationText(told, givenName)
				}
			];
		})
	};
}
