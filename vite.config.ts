import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { MAP_FILES } from './src/lib/features/neighbourhood/map/domain/map-files.ts';

/**
 * SvelteKit hides with a style of its own the words by which it tells a screen reader that another
 * page has come. The policy below refuses styles written on an element: design/base.css hides them.
 */
const announcerWithoutStyle: Plugin = {
	name: 'announcer-without-style',
	enforce: 'pre',
	transform(code, id) {
		if (!id.split('?')[0]!.endsWith('/kit/src/runtime/components/root.svelte')) return;
		return code.replace(/(id="svelte-announcer"[^>]*?)\sstyle="[^"]*"/, '$1');
	}
};

/**
 * A thread begins from a file of its own, which nothing imports: the server’s build makes one of each
 * `*-worker.ts` that a file starts from beside it, and says where it is.
 */
const threads: Plugin = {
	name: 'threads',
	apply: 'build',
	enforce: 'pre',
	applyToEnvironment: ({ name }) => name === 'ssr',
	transform(code, id) {
		const started = /new URL\('\.\/([a-z-]+-worker)\.ts', import\.meta\.url\)/.exec(code);
		if (!started || !id.endsWith('.ts')) return;
		const [whole, name] = started;
		const file = this.emitFile({ type: 'chunk', id: join(dirname(id), `${name}.ts`), name });
		return code.replace(whole, `import.meta.ROLLDOWN_FILE_URL_${file}`);
	},
	// A file of the machine, beside the one that starts it, and no address of the site.
	resolveFileUrl: ({ fileName, relativePath }) =>
		fileName.includes('-worker') ? `new URL('./${relativePath}', import.meta.url)` : null
};

/**
 * The map travels as its makers give it, and only to whoever asks for it: packed anew with the rest it is no
 * lighter, and its worker would lose its address.
 */
const mapFiles: Plugin = {
	name: 'map-files',
	applyToEnvironment: ({ name }) => name === 'client',
	async generateBundle() {
		for (const { address, from } of Object.values(MAP_FILES)) {
			const source = await readFile(join('node_modules', from));
			this.emitFile({ type: 'asset', fileName: address.slice(1), source });
		}
	},
	configureServer(server) {
		server.middlewares.use((request, response, next) => {
			const file = Object.values(MAP_FILES).find(({ address }) => address === request.url);
			if (!file) return next();
			response.setHeader('content-type', 'text/javascript');
			createReadStream(join('node_modules', file.from)).pipe(response);
		});
	}
};

/**
 * What SvelteKit reads before it opens the rest, which asks it for the version of the page. Packed with
 * the rest, it knows none, and the words of a refusal are lost (tests/journeys/drop-ins.spec.ts).
 */
const FIRST = /kit[\\/]src[\\/]runtime[\\/]client[\\/]payload|vite[\\/]preload-helper/;

/**
 * The frames of the public pages and of the kiosks, and the words that they show, which send no script of
 * SvelteKit: twenty of them share each, and few screens of the team do. How confidential numbers are found, too: the
 * doors of many features name it, and seven screens look for them.
 */
const SCRIPTLESS =
	/design[\\/](?:PublicShell|shell-words)|features[\\/](?:house[\\/]confidential|lobby|neighbourhood|outreach|resources)|placement-pictos|pictograms/;

/**
 * What twenty pages share travels once, in one piece: a first page asked for fifty files, and an old
 * telephone waits for each.
 */
const PIECES = [
	{ name: 'first', test: FIRST, priority: -1 },
	{
		name: 'house',
		test: (id: string) => !FIRST.test(id) && !SCRIPTLESS.test(id),
		minShareCount: 20,
		priority: -2
	}
];

/**
 * A module of ours is what it gives, and does nothing by being read: a page of which nothing is asked of it does not
 * carry it, even when its first lines count something. The year's report carried the words of all the desk's
 * families, 34 kB, for the name of one.
 */
const GIVES_ONLY = /\/(?:src\/lib\/.*\.ts|content\/.*\.json)$/;

export default defineConfig({
	plugins: [
		announcerWithoutStyle,
		threads,
		mapFiles,
		sveltekit({
			compilerOptions: {
				runes: ({ filename }) =>
					filename.split(/[/\\]/).includes('node_modules') ? undefined : true
			},
			// The table of every screen would travel with each page, 3 kB that grow with each screen: a
			// page asks where a link leads, as the pointer comes to it.
			router: { resolution: 'server' },
			// Its answer names the styles of the next page, which a browser would look for from the address
			// of the page it is still on: from the root, they are the same everywhere.
			paths: { relative: false },
			// It serves one page, and is asked for by that page alone (ui/pocket/keep-page.ts).
			files: { serviceWorker: 'src/without-network' },
			serviceWorker: { register: false },
			adapter: adapter({ out: 'build', precompress: true }),
			// Nothing runs and nothing is painted that is not a file of ours, but for the one script
			// by which SvelteKit starts a page: its digest is computed as the page is made, so nothing
			// that slips into a page is ever run. No style is written on an element
			// (tests/house/inline-code.test.ts).
			csp: {
				mode: 'hash',
				directives: {
					'default-src': ['none'],
					'script-src': ['self'],
					'style-src': ['self'],
					'img-src': ['self', 'data:', 'blob:'],
					'media-src': ['self'],
					'font-src': ['self'],
					'connect-src': ['self'],
					'manifest-src': ['self'],
					'worker-src': ['self'],
					'object-src': ['none'],
					'base-uri': ['none'],
					'frame-ancestors': ['none'],
					'form-action': ['self']
				}
			}
		})
	],
	// Of the library that draws charts, what draws ours: read file by file from its folder, it held the process for half
	// a second at the first chart, and 50 MB of it for ever.
	ssr: { noExternal: ['echarts', 'zrender'] },
	environments: {
		ssr: {
			build: {
				// What serves keeps what it read: in one byte a letter when all of them have one, in two for a single « … ».
				rolldownOptions: { output: { charset: 'ascii', comments: false } }
			}
		},
		client: {
			build: {
				rolldownOptions: {
					treeshake: { moduleSideEffects: (id: string) => !GIVES_ONLY.test(id) },
					output: { codeSplitting: { groups: PIECES } }
				}
			}
		}
	},
	// Preload lists name every file of every screen in what each page loads, 3 kB that grow with each
	// screen; those of the page shown are in its own head already.
	build: { chunkSizeWarningLimit: 600, modulePreload: false }
});
