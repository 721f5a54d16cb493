import * as v from 'valibot';
import { mailtoOf } from '#lib/features/desk/partners/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { readCentrePhone } from '#lib/features/learning/letters/index.server.ts';
import { SUBJECTS } from '#lib/features/neighbourhood/contributions/index.ts';
import {
	closeTownLink,
	readSending,
	sendToTown,
	type TownLink
} from '#lib/features/neighbourhood/town-answers/index.server.ts';
import { townMail } from '#lib/features/neighbourhood/town-answers/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { sealLink } from '#lib/platform/links/link-token.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { tellSending } from './tell-sending.ts';
import type { Actions } from './$types';

const addressOf = ({ keys, world }: App.Locals, link: TownLink) =>
	`${keys.origin}/service/${sealLink(world.secrets.voices, 'town-link', link)}`;

export const load = shown(
	'see-town-answers',
	async (db, { params, locals, viewer, timeZone }: Asked<'parole'>) => {
		const sending = await readSending(db, params.parole);
		if (!sending) return null;
		const mayAct = mayDo(viewer.role, 'send-to-town');
		const open = sending.sent.find(({ isOpen }) => isOpen);
		const toGive = async () => {
			// Whoever holds such an address may answer: shown to those who send.
			if (!mayAct || !open) return null;
			const address = addressOf(locals, open);
			const isMailed = mailDelivery(locals.world) !== 'none';
			const mail = townMail({
				...{ centre: viewer.centre.name, service: open.service, link: address },
				phone: (await readCentrePhone(db))?.written ?? null
			});
			return {
				...{ address, until: todayIn(timeZone, open.expiresAt) },
				mailto: isMailed ? null : mailtoOf(mail, open.mail)
			};
		};
		return {
			id: params.parole,
			words: sending.words,
			subject: sending.subject && SUBJECTS[sending.subject],
			mayAct,
			link: await toGive(),
			...tellSending(sending, timeZone)
		};
	},
	'Cette contribution n’est plus là, ou n’est pas à lire par vous.'
);

export const actions: Actions = deeds({
	envoyer: deed(
		'send-to-town',
		v.object({ service: v.pipe(v.string(), v.uuid('Choisissez un service.')) }),
		async (db, { service }, { params, locals, viewer }: Doing<'parole'>) =>
			sendToTown(
				db,
				{ contributionId: params.parole, serviceId: service },
				{
					name: viewer.centre.name,
					phone: (await readCentrePhone(db))?.written ?? null,
					addressOf: (link) => addressOf(locals, link)
				}
			),
		here,
		{ 'unknown-service': 'service' }
	),
	fermer: deed(
		'send-to-town',
		v.object({ lien: chosenId() }),
		(db, { lien }, _doing: Doing<'parole'>) => closeTownLink(db, lien),
		here
	)
});
