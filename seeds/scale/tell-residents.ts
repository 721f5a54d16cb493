import { ageBandIn, mayKeepName } from '#lib/features/people/people/index.ts';
import { normalisePersonName } from '#lib/shared/person-name.ts';
import type { Chance } from '../plan/seeded-random.ts';
import type { Telling } from './centre-telling.ts';
import { written } from './course-calendar.ts';
import { drawName } from '../plan/draw-name.ts';
import type { Resident } from './draw-resident.ts';
import { noteJournal } from './note-journal.ts';

/**
 * Writes the residents down once their last contact is known: those of the last two years with
 * their name and number, the others as the anonymous subjects the law makes of them.
 */
export function tellResidents(telling: Telling): void {
	const keeps = new Map<string, boolean>();
	for (const resident of telling.residents) {
		const keepsName = keeps.getOrInsertComputed(resident.lastContact, (day) =>
			mayKeepName(day, telling.today)
		);
		tellSubject(telling, resident, keepsName);
		if (keepsName) tellIdentity(telling, resident);
	}
}

function tellSubject({ rows, centreId }: Telling, resident: Resident, keepsName: boolean): void {
	const lastYear = Number(resident.lastContact.slice(0, 4));
	rows.people.push({
		id: resident.id,
		centre_id: centreId,
		birth_year: keepsName ? resident.birthYear : null,
		age_band: keepsName ? null : ageBandIn(lastYear, resident.birthYear),
		age_band_year: keepsName ? null : lastYear,
		sex: resident.sex,
		commune_insee: resident.commune,
		...signed(resident)
	});
}

function tellIdentity(telling: Telling, resident: Resident): void {
	const { chance, rows, centreId, newId } = telling;
	const year = Number(resident.lastContact.slice(0, 4));
	const age = resident.birthYear ? year - resident.birthYear : 50;
	const name = drawName(chance, resident.sex ?? 'female', age);
	rows.person_identities.push({
		person_id: resident.id,
		centre_id: centreId,
		family_name: name.familyName,
		given_name: name.givenName,
		name_key: normalisePersonName(name.familyName, name.givenName),
		...signed(resident)
	});
	if (chance.hits(0.08)) return;
	const id = newId(resident.metAt);
	rows.person_phones.push({
		id,
		person_id: resident.id,
		centre_id: centreId,
		number: drawNumber(chance),
		owner: resident.isChild ? 'responsible-adult' : 'own',
		is_fictional: true,
		...signed(resident)
	});
	const who = { staffId: resident.metBy, role: 'accueil' as const };
	noteJournal(telling, resident.metAt, who, ['add', 'phone', id]);
}

const signed = ({ metAt, metBy }: Resident) => ({
	recorded_at: written(metAt),
	recorded_by: metBy
});

/** Only numbers the regulator (Arcep) keeps for fiction: 06 39 98 and 03 53 01. */
function drawNumber(chance: Chance): string {
	const start = chance.hits(0.7) ? '+3363998' : '+3335301';
	return `${start}${String(chance.between(0, 9999)).padStart(4, '0')}`;
}
