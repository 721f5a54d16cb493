import { USUAL_PARTNERS } from '#lib/features/desk/partners/index.ts';
import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import { addAlias, addPartner, verifyPartner } from '#lib/features/desk/partners/index.server.ts';
import { listPlaces } from '#lib/features/resources/places/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type DeskContent, type PartnerContent, PARTNERS } from '../plan/desk-content.ts';
import type { PlannedDesk } from '../plan/planned-desk.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { daysBefore, momentOf } from './moment.ts';
import type { Telling } from './telling.ts';

/**
 * The usual partners: on the places that the network has already, told by hand where it has none, and checked now and
 * then; gives their identifiers.
 */
export async function writePartners(
	db: Db,
	telling: Telling,
	desk: PlannedDesk
): Promise<Map<string, string>> {
	const { now, timeZone, team, placesKey } = telling;
	const ids = new Map<string, string>();
	for (const partner of PARTNERS) {
		await actAs(db, team.pedagogique, momentOf(desk.since, '15:00', timeZone, now));
		const told = fieldsOf(partner, desk);
		const shared = await placeNamed(db, told);
		const filed = shared ? { ...told, ...UNTOUCHED, placeId: shared } : told;
		const { id } = accepted(await addPartner(db, filed, placesKey));
		ids.set(partner.code, id);
		for (const alias of namesOf(partner, desk)) accepted(await addAlias(db, id, alias));
		// Those of the network are checked by whoever told them.
		if (shared) continue;
		for (const day of partner.verified.map((days) => daysBefore(telling.today, days))) {
			const checked = day > desk.since ? day : desk.since;
			await actAs(db, team.pedagogique, momentOf(checked, '15:20', timeZone, now));
			await verifyPartner(db, id);
		}
	}
	return ids;
}

/** What the network tells already stays as it tells it. */
const UNTOUCHED = { phone: undefined, address: undefined, hours: undefined };

async function placeNamed(db: Db, { name, kind }: { name: string; kind: string }) {
	const found = await listPlaces(db, { typed: name, kind, most: 20 });
	return found.find((place) => place.name === name)?.id;
}

/** How people say it, the town of the centre beside included. */
function namesOf({ code }: PartnerContent, { content }: PlannedDesk): string[] {
	const beside = content.neighbour.replace('Centre social ', '');
	return [...usualOf(code).aliases, ...(code === 'centre-voisin' ? [beside] : [])];
}

const usualOf = (code: string) => USUAL_PARTNERS.find((usual) => usual.code === code)!;

function fieldsOf(partner: PartnerContent, { content, phones }: PlannedDesk) {
	const usual = usualOf(partner.code);
	return {
		name: localised(partner.name, content),
		kind: usual.kind,
		families: [...usual.families] as FamilyCode[],
		whatFor: partner.whatFor ?? usual.whatFor,
		contact: partner.contact,
		phone: phones.get(partner.code),
		address: localised(partner.address, content),
		hours: partner.hours,
		entitledBy: partner.entitledBy ?? usual.entitledBy
	};
}

function localised(text: string, { of, neighbour, neighbourTown }: DeskContent): string {
	return text
		.replace('{of}', of)
		.replace('{town}', of.replace(/^d[eu’] ?/, ''))
		.replace('{neighbour}', neighbour)
		.replace('{neighbourTown}', neighbourTown);
}
