import { USUAL_PARTNERS } from '#lib/features/desk/partners/index.ts';
import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import {
	addAlias,
	addUsualPartner,
	changePartner,
	verifyPartner
} from '#lib/features/desk/partners/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type DeskContent, type PartnerContent, PARTNERS } from '../plan/desk-content.ts';
import type { PlannedDesk } from '../plan/planned-desk.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { daysBefore, momentOf } from './moment.ts';
import type { Telling } from './telling.ts';

/** The usual partners, completed by hand, then checked now and then; gives their identifiers. */
export async function writePartners(
	db: Db,
	telling: Telling,
	desk: PlannedDesk
): Promise<Map<string, string>> {
	const { now, timeZone, team } = telling;
	const ids = new Map<string, string>();
	for (const partner of PARTNERS) {
		await actAs(db, team.accueil, momentOf(desk.since, '15:00', timeZone, now));
		const { id } = accepted(await addUsualPartner(db, partner.code));
		accepted(await changePartner(db, id, fieldsOf(partner, desk)));
		if (partner.code === 'centre-voisin') {
			accepted(await addAlias(db, id, desk.content.neighbour.replace('Centre social ', '')));
		}
		for (const day of partner.verified.map((days) => daysBefore(telling.today, days))) {
			const checked = day > desk.since ? day : desk.since;
			await actAs(db, team.accueil, momentOf(checked, '15:20', timeZone, now));
			await verifyPartner(db, id);
		}
		ids.set(partner.code, id);
	}
	return ids;
}

function fieldsOf(partner: PartnerContent, { content, phones }: PlannedDesk) {
	const usual = USUAL_PARTNERS.find(({ code }) => code === partner.code)!;
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
