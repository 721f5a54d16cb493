import { error } from '@sveltejs/kit';
import type { KeptItem } from '#lib/features/learning/placement/index.server.ts';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';

/** Who reads the bank, and what she may do of it: for her centre, or for the network. */
export type BankReader = Viewer & { keeps: boolean; isNetwork: boolean };

export function requireBank(viewer: Viewer | null): BankReader {
	if (!viewer || !mayDo(viewer.role, 'see-bank')) {
		error(403, {
			message: 'Votre rôle n’ouvre pas cette page. La direction du centre peut vous aider.'
		});
	}
	const isNetwork = mayDo(viewer.role, 'keep-bank');
	const keeps = isNetwork || mayDo(viewer.role, 'set-aside-items');
	return { ...viewer, isNetwork, keeps };
}

const REACHES = { network: 'Écartée par le réseau', centre: 'Écartée par le centre' };

/** A question as its card shows it. */
export function asCard({ asked, retirements, ...item }: KeptItem, isNetwork: boolean) {
	const standing = retirements.filter(({ returnedAt }) => !returnedAt);
	const retired = standing.find(({ reach }) => reach === 'network') ?? standing[0];
	return {
		...item,
		asked: askedInWords(asked, isNetwork),
		retired: retired ? REACHES[retired.reach] : null
	};
}

function askedInWords(asked: number | null, isNetwork: boolean): string {
	const where = isNetwork ? 'dans le réseau' : 'dans votre centre';
	if (asked === null) return `Posée moins de 11 fois ${where}`;
	if (asked === 0) return `Pas encore posée ${where}`;
	return `Posée ${asked.toLocaleString('fr-FR')} fois ${where}`;
}
