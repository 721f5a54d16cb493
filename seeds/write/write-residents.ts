import {
	addPerson,
	recordConsent,
	recordNotice,
	writeNote
} from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { inventedAddress } from '../plan/invented-address.ts';
import type { PlannedPerson } from '../plan/planned.ts';
import type { PlannedDesk, PlannedResident } from '../plan/planned-desk.ts';
import { accepted } from './accepted.ts';
import { type Actor, actAs } from './act-as.ts';
import { momentOf } from './moment.ts';
import type { Telling } from './telling.ts';

/** For those who follow her; the desk does not read them. */
const NOTES = [
	'Retient mieux avec une fiche écrite en grand. Préfère le matin.',
	'Très à l’aise sur son téléphone, pas du tout à la souris : commencer par là.',
	'A dit qu’elle viendrait avec sa sœur. Lui garder une place à côté d’elle.'
];

/** Written by whoever follows families. */
const FAMILY_NOTES = [
	'Cherche une place en crèche. Un rendez-vous avec la CAF l’aiderait.',
	'Élève seule trois enfants : plutôt le mercredi, quand ils sont au centre de loisirs.'
];

/** Where she who raises three children alone stands among the residents: the last of these notes. */
export const LONE_MOTHER = -NOTES.length - FAMILY_NOTES.length;

/** Those whom the desk alone knows, each on the day she was met; adds them to `known`. */
export async function writeResidents(
	db: Db,
	telling: Telling,
	{ residents }: PlannedDesk,
	known: Map<PlannedPerson, string>
): Promise<void> {
	const { now, timeZone, team } = telling;
	for (const [rank, resident] of residents.entries()) {
		await actAs(db, team.accueil, momentOf(resident.metOn, '10:40', timeZone, now));
		const personId = await writeResident(db, telling, resident, rank);
		known.set(resident.person, personId);
		accepted(await recordNotice(db, { personId, toldBy: rank % 3 === 0 ? 'paper' : 'spoken' }));
		if (resident.reminders) {
			const answer = resident.reminders;
			accepted(await recordConsent(db, { personId, purpose: 'reminders', answer }));
		}
		if (rank % 6 === 5) {
			accepted(await recordConsent(db, { personId, purpose: 'photo', answer: 'refused' }));
		}
	}
	const write = async (author: Actor, texts: readonly string[], from: number) => {
		await actAs(db, author, now);
		for (const [rank, text] of texts.entries()) {
			const resident = residents.at(-1 - from - rank);
			const personId = resident && known.get(resident.person);
			if (personId) accepted(await writeNote(db, { personId, text }));
		}
	};
	await write(team.pedagogique, NOTES, 0);
	await write(team.famille, FAMILY_NOTES, NOTES.length);
}

async function writeResident(
	db: Db,
	telling: Telling,
	resident: PlannedResident,
	rank: number
): Promise<string> {
	const { phone, lastContact: _, ...identity } = resident.person;
	const { email, noPhone, memberNumber, quarter, status: socialStatus, adult } = resident;
	const { id } = accepted(
		await addPerson(db, {
			...identity,
			phone: phone && { ...phone, isFictional: true },
			email,
			address: inventedAddress(rank, identity.commune),
			noPhone,
			memberNumber,
			quarterId: quarter && telling.quarters.get(quarter),
			socialStatus,
			responsibleAdult: adult
		})
	);
	return id;
}
