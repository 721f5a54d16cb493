/**
 * The files of the map as their makers give them, under a name that says which version: the build copies
 * them (vite.config.ts). None is asked for before somebody wants the map.
 */
export const MAP_FILES = {
	map: { address: '/carte/maplibre-gl-6.17.0.mjs', from: 'maplibre-gl/dist/maplibre-gl.mjs' },
	worker: {
		address: '/carte/maplibre-gl-worker-6.17.0.mjs',
		from: 'maplibre-gl/dist/maplibre-gl-worker.mjs'
	},
	/**
	 * The same, for a kiosk without network: what runs beside a page is given from what was kept only under
	 * the address of the screens.
	 */
	kioskWorker: {
		address: '/borne/carte/maplibre-gl-worker-6.17.0.mjs',
		from: 'maplibre-gl/dist/maplibre-gl-worker.mjs'
	},
	tiles: { address: '/carte/pmtiles-4.5.0.js', from: 'pmtiles/dist/pmtiles.js' }
} as const;

/** How it is drawn; on a kiosk, larger. */
export const STYLE = '/carte/style.json';
export const LARGE_PARAM = 'grand';
export const LARGE_STYLE = `${STYLE}?${LARGE_PARAM}=oui`;
