import { mayDo } from '#lib/features/house/staff/index.ts';
import { listPlaces, type PlaceListAsked } from '#lib/features/resources/places/index.server.ts';
import {
	addressLine,
	freshness,
	isKind,
	KIND_GROUPS,
	kindLabel
} from '#lib/features/resources/places/index.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import { isId } from '#lib/shared/identifier.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';
import { pagesFor } from '../team-pages.ts';
import { PLACE_PAGES } from './place-pages.ts';

const A_PAGE = 50;
const STATES: Record<string, { label: string; state: NonNullable<PlaceListAsked['state']> }> = {
	montres: { label: 'Montrés à tous', state: 'shown' },
	caches: { label: 'Pas montrés', state: 'hidden' },
	retires: { label: 'Retirés', state: 'removed' }
};

/** The places of the network, by name, a page at a time. */
export const load = shown(ofTeam('see-places'), async (db, { viewer, url, today }) => {
	const asked = (name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, 200);
	const [cherche, id, name] = [asked('cherche'), asked('apres'), asked('depuis')];
	const kind = isKind(asked('genre')) ? asked('genre') : undefined;
	const etat = Object.hasOwn(STATES, asked('etat')) ? asked('etat') : '';
	const after = isId(id) ? { id, name } : undefined;
	const rows = await listPlaces(db, {
		...{ typed: cherche, most: A_PAGE + 1 },
		...(kind && { kind }),
		...(etat && { state: STATES[etat]!.state }),
		...(after && { after })
	});
	const lines = rows.slice(0, A_PAGE);
	const last = rows.length > A_PAGE ? lines.at(-1) : undefined;
	const searched = { cherche, genre: kind ?? '', etat };
	const addressOf = (more: Record<string, string>) =>
		`?${new URLSearchParams(Object.entries({ ...searched, ...more }).filter(([, value]) => value))}`;
	const mine = new Set(pagesFor(viewer.role).map(({ href }) => href));
	return {
		searched,
		isSearched: Object.values(searched).some(Boolean),
		kinds: KIND_GROUPS,
		states: Object.entries(STATES).map(([value, { label }]) => ({ value, label })),
		mayWrite: mayDo(viewer.role, 'write-places'),
		/** What residents say stands under the same entrance. */
		hearsVoices: mayDo(viewer.role, 'see-contributions'),
		pages: PLACE_PAGES.filter(({ href }) => mine.has(href) && href !== '/equipe/lieux/nouveau').map(
			({ href, label }) => ({ href, label })
		),
		lines: lines.map((line) => ({
			...{ id: line.id, name: line.name, kind: kindLabel(line.kind) },
			where: line.isRefuge ? 'Refuge\u00a0: adresse cachée' : addressLine(line),
			phone: line.phone ? writtenPhone(line.phone) : '',
			state: line.isRemoved ? 'Retiré' : line.isPublic ? 'Montré' : 'Pas montré',
			age: freshness(line, today)
		})),
		firstHref: after ? addressOf({}) : undefined,
		nextHref: last ? addressOf({ apres: last.id, depuis: last.name }) : undefined
	};
});
