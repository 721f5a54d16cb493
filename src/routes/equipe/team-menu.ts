import type { NavItem } from '#lib/design/nav-item.ts';
import { type Deed, mayDo, type Role } from '#lib/features/house/staff/index.ts';
import { pagesFor } from './team-pages.ts';

type Entry = Omit<NavItem, 'current'> & {
	deed: Deed;
	/** Addresses of the same job that do not begin with its own. */
	also?: readonly string[];
};

const ENTRIES: readonly Entry[] = [
	{
		href: '/equipe/accueil',
		label: 'Accueil',
		icon: 'desk',
		deed: 'receive-requests',
		also: ['/equipe/appels']
	},
	{
		href: '/equipe/habitants',
		label: 'Habitants',
		icon: 'person',
		deed: 'see-people',
		also: ['/equipe/familles', '/equipe/rappels']
	},
	{
		href: '/equipe/ateliers',
		label: 'Ateliers',
		icon: 'people',
		deed: 'see-workshops',
		also: ['/equipe/semaine', '/equipe/positionnements', '/equipe/en-salle']
	},
	{ href: '/equipe/bilan', label: 'Bilan', icon: 'chart', deed: 'see-report' },
	{ href: '/equipe/reseau', label: 'Réseau', icon: 'network', deed: 'see-network' },
	{ href: '/equipe/centres', label: 'Centres', icon: 'home', deed: 'open-centres' },
	{
		href: '/equipe/lieux',
		label: 'Lieux',
		icon: 'map',
		deed: 'see-places',
		also: ['/equipe/quartier']
	}
];

/** The network has no centre: what it keeps stands beside what it does. */
const OF_THE_NETWORK: readonly Entry[] = [
	{ href: '/equipe/guides', label: 'Guides', icon: 'list', deed: 'show-guides' },
	{ href: '/equipe/personnes', label: 'Équipe', icon: 'person', deed: 'invite' },
	{ href: '/equipe/papiers', label: 'Papiers', icon: 'file', deed: 'see-papers' }
];

const THE_CENTRE = '/equipe/centre';

/** What a role does, six entries at most: all that a centre keeps besides is behind « Le centre ». */
export function menuFor(role: Role, inCentre: boolean): readonly Entry[] {
	const kept = pagesFor(role).filter(({ under }) => under);
	const centre: Entry = {
		href: THE_CENTRE,
		label: 'Le centre',
		icon: 'home',
		deed: 'receive-requests',
		also: kept.map(({ href }) => href)
	};
	const entries = ENTRIES.filter(({ deed }) => mayDo(role, deed));
	if (inCentre) return kept.length > 0 ? [...entries, centre] : entries;
	return [...entries, ...OF_THE_NETWORK.filter(({ deed }) => mayDo(role, deed))];
}

/** The menu as it stands on a page: which entry she is in, the closest first. */
export function menuAt(path: string, entries: readonly Entry[]): NavItem[] {
	const length = (entry: Entry) =>
		Math.max(
			0,
			...[entry.href, ...(entry.also ?? [])].map((href) => (isIn(path, href) ? href.length : 0))
		);
	const closest = Math.max(0, ...entries.map(length));
	return entries.map((entry) => {
		const { href, label, icon } = entry;
		const isHers = closest > 0 && length(entry) === closest;
		return { href, label, icon, current: path === href ? 'page' : isHers ? 'section' : undefined };
	});
}

const isIn = (path: string, href: string) => path === href || path.startsWith(`${href}/`);
