import type { IncomingMessage } from 'node:http';

const MEGABYTE = 1_048_576;

/** A register, a photo of a fiche, a voice: files are this long at most. */
export const LONGEST_BODY = 25 * MEGABYTE;
/** The texts of a page of the team, however they are written. */
const LONGEST_OF_TEAM = 0.75 * MEGABYTE;
/** What anybody may send: a form. */
export const LONGEST_OF_STRANGERS = 64 * 1024;

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** A photo of a telephone, from anybody. */
const LONGEST_PHOTO_OF_STRANGERS = 11 * MEGABYTE;

/** The pages where somebody chooses a file, as their addresses are written (tests/house/file-pages). */
export const FILE_PAGES: readonly RegExp[] = [
	/^\/equipe\/registres$/,
	/^\/equipe\/accueil\/cahier$/,
	/^\/equipe\/habitants\/liste$/,
	/^\/equipe\/ateliers\/calendrier$/,
	/^\/equipe\/centre\/page$/,
	/^\/equipe\/lieux\/importer$/,
	new RegExp(`^/equipe/lieux/${ID}/photos$`),
	new RegExp(`^/equipe/guides/${SLUG}/images$`),
	new RegExp(`^/equipe/guides/${SLUG}/voix/(?:fr|facile|en|ar)$`),
	new RegExp(`^/equipe/projets/${ID}$`),
	new RegExp(`^/equipe/ateliers/programme/${SLUG}/films-et-photos$`),
	new RegExp(`^/equipe/bilan/\\d{4}/fiches/${SLUG}$`),
	new RegExp(`^(?:/(?:en|ar))?/quartier/dire/${SLUG}(?:/facile)?$`)
];

export const isOfTeam = ({ url = '' }: IncomingMessage) => /^\/equipe(?:\/|\?|$)/.test(url);

/** How long the body of a request may be: files come to their own pages, and nowhere else. */
export function longestBody(request: IncomingMessage): number {
	if (takesFiles(request)) return isOfTeam(request) ? LONGEST_BODY : LONGEST_PHOTO_OF_STRANGERS;
	return isOfTeam(request) ? LONGEST_OF_TEAM : LONGEST_OF_STRANGERS;
}

export function takesFiles({ headers, url = '' }: IncomingMessage): boolean {
	const path = url.split('?', 1)[0]!;
	const isForm = /^multipart\/form-data *;/i.test(headers['content-type'] ?? '');
	return isForm && FILE_PAGES.some((page) => page.test(path));
}

/**
 * The status that refuses a body before it is read, or null. A body that does not say its length
 * comes where files do, and nowhere else: browsers always say that of a form.
 */
export function refuseBody(request: IncomingMessage): 411 | 413 | null {
	const { headers } = request;
	if (headers['transfer-encoding'] !== undefined) {
		return takesFiles(request) && isOfTeam(request) ? null : 411;
	}
	return Number(headers['content-length'] ?? 0) > longestBody(request) ? 413 : null;
}
