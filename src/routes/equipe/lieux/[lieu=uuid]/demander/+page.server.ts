import * as v from 'valibot';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { readCentrePhone } from '#lib/features/learning/letters/index.server.ts';
import { mailtoOf } from '#lib/features/desk/partners/index.ts';
import {
	askAgain,
	type Asker,
	giveOwnerLink,
	isSilent,
	justAsked,
	listAsks,
	mailOwner,
	readPlace,
	revokeOwnerLinks
} from '#lib/features/resources/places/index.server.ts';
import {
	addressLine,
	freshness,
	NETWORK,
	ownerMail
} from '#lib/features/resources/places/index.ts';
import { type Asked, ofTeam } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { sealLink } from '#lib/platform/links/link-token.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import { squareCode } from '#lib/shared/square-code.ts';
import type { Actions } from './$types';

type OnPlace = Doing<'lieu', Viewer>;
type Link = Parameters<Asker['addressOf']>[0];

const addressOf = ({ keys, world }: App.Locals, link: Link) =>
	`${keys.origin}/lieu/${sealLink(world.secrets.places, 'place-link', link)}`;

/** In whose name a colleague asks: her centre's, or the network's. */
async function askerOf(
	db: Db,
	{ locals, viewer, timeZone }: Pick<OnPlace, 'locals' | 'viewer' | 'timeZone'>
): Promise<Asker> {
	const { centre } = viewer;
	return {
		centreId: centre?.id ?? null,
		name: centre?.name ?? NETWORK,
		phone: (centre && (await readCentrePhone(db))?.written) ?? null,
		addressOf: (link) => addressOf(locals, link),
		dayOf: (end) => todayIn(timeZone, end)
	};
}

export const load = shown(
	ofTeam('see-places'),
	async (db, asked: Asked<'lieu', Viewer>) => {
		const { params, locals, viewer, timeZone, today } = asked;
		const place = await readPlace(db, params.lieu);
		if (!place || place.mergedInto) return null;
		const mayAsk = mayDo(viewer.role, 'write-places');
		const { asks, answers } = await listAsks(db, place.id);
		const [last] = asks;
		const [mail] = place.mails;
		const isMailed = mail !== undefined && mailDelivery(locals.world) !== 'none';
		const toGive = async () => {
			// Whoever holds such an address may use it: shown to those who write places.
			if (!mayAsk || !last?.isOpen) return null;
			const link = { id: last.linkId, expiresAt: last.expiresAt };
			const asker = await askerOf(db, asked);
			const [address, until] = [asker.addressOf(link), asker.dayOf(link.expiresAt)];
			const words = ownerMail({
				...{ asker: asker.name, phone: asker.phone, place: place.name },
				...{ link: address, until }
			});
			const mailto = isMailed || place.isRefuge ? null : mailtoOf(words, mail ?? null);
			return { address, until, givenOn: last.on, mailto, code: squareCode(address) };
		};
		return {
			place: {
				id: place.id,
				name: place.name,
				where: place.isRefuge ? null : addressLine(place),
				isRefuge: place.isRefuge,
				mail: mail ?? null,
				fresh: freshness(place, today)
			},
			mayAsk,
			isMailed: isMailed && !place.isRefuge,
			isSilent: await isSilent(db, place.id),
			askedOn: await justAsked(db, place.id),
			link: await toGive(),
			asks: asks.map(({ on, by, centre, way }) => ({
				...{ on, way, centre: centre ?? NETWORK },
				by: by ?? 'Déclic, le matin'
			})),
			answers,
			timeZone
		};
	},
	'Ce lieu n’est plus au répertoire.'
);

/** A gesture on the place of the page. */
const onPlace = <Done>(
	work: (db: Db, id: string, doing: OnPlace) => Promise<Done>,
	done: string | null = null
) =>
	deed(
		ofTeam('write-places'),
		v.object({}),
		(db, _nothing, doing: OnPlace) => work(db, doing.params.lieu, doing),
		(said, doing) => (done ? { done } : here(said, doing))
	);

export const actions: Actions = deeds({
	envoyer: onPlace(
		async (db, id, doing) => mailOwner(db, id, await askerOf(db, doing)),
		'C’est demandé\u00a0: le courriel part dans un instant.'
	),
	donner: onPlace((db, id) => giveOwnerLink(db, id)),
	fermer: onPlace(revokeOwnerLinks, 'C’est fermé\u00a0: ce lien n’ouvre plus rien.'),
	redemander: onPlace(askAgain, 'C’est noté\u00a0: ce lieu peut de nouveau être sollicité.')
});
