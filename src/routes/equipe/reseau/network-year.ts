import { error } from '@sveltejs/kit';
import { writtenNetworkYear } from '#lib/features/year/reports/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';

/** The year of the address, this one by default; 403 for whoever is not of the coordination. */
export function yearAsked(locals: App.Locals, url: URL): { year: number; today: string } {
	if (!locals.viewer || !mayDo(locals.viewer.role, 'see-network')) {
		error(403, { message: 'Cette page est celle de la coordination du réseau.' });
	}
	const today = todayIn('Europe/Paris', locals.world.now());
	const thisYear = Number(today.slice(0, 4));
	const asked = Math.trunc(Number(url.searchParams.get('annee')));
	return { year: asked >= 1990 && asked <= thisYear ? asked : thisYear, today };
}

/** What the page shows of a year, as a document. */
export function documentAsked(locals: App.Locals, url: URL): Promise<WrittenDocument> {
	const { year, today } = yearAsked(locals, url);
	const author = 'Réseau des centres sociaux connectés';
	return writtenNetworkYear((work) => asViewer(locals, work), year, { author, today });
}
