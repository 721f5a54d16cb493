import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Handle } from '@sveltejs/kit/hooks';

const pack = promisify(gzip);
const LEVEL = { level: constants.Z_DEFAULT_COMPRESSION };

/** Pages that hold nothing of anybody: what is packed beside somebody's secrets may betray them. */
const PUBLIC =
	/^(?:\/|\/facile|\/\[langue=langue\]\/?|\/(?:\[langue=langue\]\/)?(?:guides|exercices|centres|carte)(?:\/.*)?|\/quartier(?:\/points\.geojson|\/\[parole=uuid\]|\/conditions|\/themes(?:\/\[theme=uuid\])?)?|\/(?:\[langue=langue\]\/)?quartier\/dire|\/borne\/\[\[texte=texte\]\](?:\/(?:guides|exercices|fini)(?:\/.*)?)?)$/;

/** Of what these pages answer, words; pictures are as small as they get. */
const PACKED = /^(?:text\/html|application\/geo\+json)/;

/** Public pages travel packed, as the files of the site do: an old telephone pays for each byte. */
export const withLightPages: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const type = response.headers.get('content-type') ?? '';
	const isPage = PACKED.test(type) || event.route.id === '/carte/style.json';
	// Kept ready, it was packed once for everybody.
	if (response.headers.has('etag')) return response;
	// Whoever is signed in is named on the residents' page: that one is hers, and is not packed.
	if (!isPage || event.locals.viewer || !PUBLIC.test(event.route.id ?? '')) return response;
	const { status, headers } = response;
	headers.append('vary', 'accept-encoding');
	if (!/\bgzip\b/.test(event.request.headers.get('accept-encoding') ?? '')) return response;
	const packed = await pack(await response.arrayBuffer(), LEVEL);
	headers.set('content-encoding', 'gzip');
	headers.set('content-length', String(packed.byteLength));
	return new Response(packed, { status, headers });
};
