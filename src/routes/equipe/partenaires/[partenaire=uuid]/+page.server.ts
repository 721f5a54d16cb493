import * as v from 'valibot';
import {
	addAlias,
	giveDoor,
	givePage,
	putBackPartner,
	readPartner,
	removeAlias,
	removePartner,
	revokeLinks,
	saveEntrance,
	verifyPartner
} from '#lib/features/desk/partners/index.server.ts';
import { EntranceForm, spacedPhone, type Standing } from '#lib/features/desk/partners/index.ts';
import { kindLabel, verificationAge } from '#lib/features/resources/places/index.ts';
import { familyLabel } from '#lib/features/desk/families/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { canMail, linkToGive, mailLink } from '../link-address.ts';
import type { Actions } from './$types';

const UNKNOWN = refuse('unknown', 'Ce partenaire n’est pas dans votre répertoire.');

export const load = shown(
	'refer',
	async (db, { params, locals, viewer, today }: Asked<'partenaire'>) => {
		const partner = await readPartner(db, params.partenaire);
		if (!partner) return null;
		const mayWrite = mayDo(viewer.role, 'write-partners');
		const { email } = partner;
		const isMailed = canMail(locals, email);
		// Whoever holds such an address may use it: shown to those who look after partners.
		const toGive = async (opens: Standing) => {
			const link = mayWrite && partner[opens];
			if (!link) return null;
			return {
				...(await linkToGive(db, locals, viewer.centre, { opens, link, email, isMailed })),
				givenOn: todayIn(viewer.centre.timeZone, link.givenAt)
			};
		};
		return {
			partner: {
				...partner,
				kind: kindLabel(partner.kind),
				families: partner.families.map(familyLabel),
				phone: partner.phone && spacedPhone(partner.phone),
				contactPhone: partner.contactPhone && spacedPhone(partner.contactPhone),
				age: verificationAge(partner.verifiedOn, today, partner.place.verifyMonths),
				door: await toGive('door'),
				page: await toGive('page')
			},
			today,
			mayWrite,
			canMail: isMailed
		};
	},
	UNKNOWN.message
);

const Names = v.object({ nom: v.string(), ancien: v.string() });
type Names = v.InferOutput<typeof Names>;
type OnPartner = Doing<'partenaire'>;

/** A gesture on the partner of the page, whose centre it is. */
const onPartner = <Done>(
	work: (db: Db, id: string, sent: Names, doing: OnPartner) => Promise<Done>
) =>
	deed(
		'write-partners',
		Names,
		async (db, sent, doing: OnPartner) => {
			const id = doing.params.partenaire;
			return (await readPartner(db, id)) ? work(db, id, sent, doing) : UNKNOWN;
		},
		here
	);

/** Gives a link to the partner of the page, and mails it where that can be. */
const giving = (opens: Standing, give: typeof giveDoor) =>
	onPartner(async (db, partnerId, _names, { locals, viewer }) => {
		const link = await give(db, partnerId);
		await mailLink(db, locals, viewer.centre, { partnerId, opens, link });
	});

export const actions: Actions = deeds({
	entree: deed(
		'write-partners',
		EntranceForm,
		async (db, sent, { params }: OnPartner) => {
			const partnerId = params.partenaire;
			if (!(await readPartner(db, partnerId))) return UNKNOWN;
			return saveEntrance(db, {
				id: sent.entree || null,
				partnerId,
				name: sent.intitule,
				whatFor: sent.usage,
				from: sent.ouverte,
				until: sent.fermee
			});
		},
		here,
		{ dates: 'fermee', otherwise: 'intitule' }
	),
	verifier: onPartner(verifyPartner),
	retirer: onPartner(removePartner),
	remettre: onPartner(putBackPartner),
	nommer: onPartner((db, id, { nom }) => addAlias(db, id, nom)),
	oublier: onPartner((db, id, { ancien }) => removeAlias(db, id, ancien)),
	fermer: onPartner((db, id) => revokeLinks(db, { partnerId: id, opens: 'door' })),
	porte: giving('door', giveDoor),
	'fermer-page': onPartner((db, id) => revokeLinks(db, { partnerId: id, opens: 'page' })),
	page: giving('page', givePage)
});
