import { error, type Cookies } from '@sveltejs/kit';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import { type Deed, mayDo } from '#lib/features/house/staff/index.ts';
import { todayIn } from '#lib/platform/clock.ts';

/** Somebody of a centre's team, at her place. */
export type CentreViewer = Viewer & { centre: NonNullable<Viewer['centre']> };

/** The viewer, once her role allows the deed in her centre; otherwise a page that says why not. */
export function requireDeed(viewer: Viewer | null, deed: Deed): CentreViewer {
	if (!viewer || !mayDo(viewer.role, deed) || !viewer.centre) {
		error(403, {
			message: 'Votre rôle n’ouvre pas cette page. La direction du centre peut vous aider.'
		});
	}
	return viewer as CentreViewer;
}

/** Somebody of the team, of a centre or of the network, once her role allows the deed. */
export function ofTeam(deed: Deed): (viewer: Viewer | null) => Viewer {
	return (viewer) => {
		if (viewer && mayDo(viewer.role, deed)) return viewer;
		error(403, { message: 'Votre rôle n’ouvre pas cette page. La direction peut vous aider.' });
	};
}

/** What opens a page: a deed of the centre's team, or a guard of its own. */
export type Right<Who extends Viewer> = Deed | ((viewer: Viewer | null) => Who);

/** A part of an address that changes, as `src/params.ts` reads it: a year is a number. */
type Params<Names extends string> = {
	readonly [Name in Names]: Name extends 'annee' ? number : string;
};

/** What comes from the browser; `Names` are the parts of its address that change. */
export type Visit<Names extends string = never> = {
	params: Params<Names>;
	url: URL;
	locals: App.Locals;
	cookies: Cookies;
};

/** A visit once we know whose it is, on her own calendar. */
export type Asked<
	Names extends string = never,
	Who extends Viewer = CentreViewer
> = Visit<Names> & {
	viewer: Who;
	now: Temporal.Instant;
	timeZone: string;
	/** The day it is there, YYYY-MM-DD. */
	today: string;
};

/** Where nobody's centre says the hour: the network's own people. */
const NETWORK_ZONE = 'Europe/Paris';

/** Who asks, once she may: 403 otherwise. */
export function askedBy<Names extends string, Who extends Viewer>(
	{ params, url, locals, cookies }: Visit<Names>,
	right: Right<Who>
): Asked<Names, Who> {
	const viewer =
		typeof right === 'function'
			? right(locals.viewer)
			: (requireDeed(locals.viewer, right) as Viewer as Who);
	const timeZone = viewer.centre?.timeZone ?? NETWORK_ZONE;
	const now = locals.world.now();
	const today = todayIn(timeZone, now);
	return { params, url, locals, cookies, viewer, now, timeZone, today };
}
