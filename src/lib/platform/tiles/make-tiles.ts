import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { readNamedStreets } from './named-streets.ts';
import { HEADER_BYTES, readTilesHeader } from './pmtiles-header.ts';
import { type Ended, runTool } from './run-tool.ts';
import { STREETS_FILE, TILES_FILE } from './tile-file.ts';

/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number];

export type MadeTiles = { tiles: number; bytes: number; bounds: Bounds; streets: number };
export type TilesRefusal = Refusal<'no-program' | 'bad-file' | 'not-here' | 'not-made'>;

/** What the ground is drawn from. Ways and areas only: no shop, no sign is taken, even on a corner. */
const KEPT = [
	'w/highway',
	'w/waterway',
	'w/railway=rail,light_rail,tram',
	'wr/natural=water,wood',
	'wr/landuse=forest,grass,meadow,recreation_ground,village_green,cemetery,allotments',
	'wr/leisure=park,garden',
	'w/building'
];
/** One line a row, and nothing before it. */
const AS_LINES = [
	'-f',
	'geojsonseq',
	'-x',
	'print_record_separator=false',
	'--geometry-types=linestring'
];
const RECIPE = 'deploy/map';

class Stopped extends Error {
	readonly refusal: TilesRefusal;
	constructor(refusal: TilesRefusal) {
		super(refusal.message);
		this.refusal = refusal;
	}
}

/** The extract to read, where the map is kept, what of it to take, and the town that a point is in. */
export type Asked = {
	extract: string;
	folder: string;
	bounds: Bounds;
	townOf: (latitude: number, longitude: number) => string | null;
	env: NodeJS.ProcessEnv;
};

type Tool = (program: 'osmium' | 'tilemaker', ...args: string[]) => Promise<Ended>;

/**
 * Makes the streets of the map from an extract of OpenStreetMap, within the bounds of the network, and the list
 * of the streets that have a name. What stood before stands until all of it is there.
 */
export async function makeTiles(asked: Asked): Promise<MadeTiles | TilesRefusal> {
	await mkdir(asked.folder, { recursive: true });
	const work = await mkdtemp(join(asked.folder, 'en-cours-'));
	try {
		return await makeIn(work, asked);
	} catch (error) {
		if (error instanceof Stopped) return error.refusal;
		throw error;
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}

async function makeIn(work: string, asked: Asked): Promise<MadeTiles> {
	const { extract, folder, bounds, townOf } = asked;
	const tool: Tool = (program, ...args) => runTool(program, args, asked.env);
	const at = (name: string) => join(work, name);
	const box = bounds.map((degree) => degree.toFixed(5)).join(',');
	await checkPrograms(tool);
	await checkExtract(tool, extract);
	done(await tool('osmium', 'extract', '-b', box, extract, '-o', at('zone.osm.pbf')));
	const kept = at('ground.osm.pbf');
	done(await tool('osmium', 'tags-filter', '-t', at('zone.osm.pbf'), ...KEPT, '-o', kept));
	await checkHasStreets(tool, kept);
	const [config, drawn] = ['config.json', 'process.lua'].map((name) =>
		resolve(RECIPE, `tilemaker-${name}`)
	) as [string, string];
	const recipe = ['--config', config, '--process', drawn, '--bbox', box];
	const tiles = at('tiles.pmtiles');
	done(await tool('tilemaker', '--input', kept, '--output', tiles, ...recipe));
	const [named, lines, listed] = [at('named.osm.pbf'), at('lines.geojsonseq'), at('streets.json')];
	done(await tool('osmium', 'tags-filter', kept, 'w/highway', '-o', named));
	done(await tool('osmium', 'export', ...AS_LINES, named, '-o', lines));
	const streets = await readNamedStreets(lines, townOf);
	await writeFile(listed, JSON.stringify({ streets }));
	const header = await headerOf(tiles);
	const { size } = await stat(tiles);
	await rename(listed, join(folder, STREETS_FILE));
	await rename(tiles, join(folder, TILES_FILE));
	return { tiles: header.tiles, bytes: size, bounds, streets: streets.length };
}

async function checkPrograms(tool: Tool): Promise<void> {
	const absent = [];
	for (const [program, of] of [
		['osmium', 'osmium-tool'],
		['tilemaker', 'tilemaker']
	] as const) {
		if ((await tool(program, '--help')).isAbsent) absent.push(of);
	}
	if (absent.length === 0) return;
	throw new Stopped(
		refuse(
			'no-program',
			`Il manque ${absent.join(' et ')}. Sous Debian, installez\u00a0: apt-get install ${absent.join(' ')}.`
		)
	);
}

async function checkExtract(tool: Tool, extract: string): Promise<void> {
	if (!existsSync(extract)) {
		throw new Stopped(refuse('bad-file', 'Ce fichier n’existe pas\u00a0: vérifiez son nom.'));
	}
	// It would read any file by its name; the extract is one of the compressed kind, whatever it is called.
	const { code } = await tool('osmium', 'fileinfo', '-F', 'pbf', extract);
	if (code === 0) return;
	throw new Stopped(
		refuse(
			'bad-file',
			'Ce fichier n’est pas un extrait d’OpenStreetMap (.osm.pbf)\u00a0: téléchargez-le à nouveau.'
		)
	);
}

async function checkHasStreets(tool: Tool, kept: string): Promise<void> {
	const { said } = await tool('osmium', 'fileinfo', '-e', '-g', 'data.count.ways', kept);
	if (Number(said.trim().split('\n').at(-1)) > 0) return;
	throw new Stopped(
		refuse(
			'not-here',
			'Cet extrait ne contient aucune rue de votre territoire\u00a0: prenez celui de votre région.'
		)
	);
}

async function headerOf(tiles: string) {
	const file = await open(tiles);
	try {
		const { buffer } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
		const header = readTilesHeader(buffer);
		if (header) return header;
	} finally {
		await file.close();
	}
	throw new Stopped(
		refuse('not-made', 'Le fond de carte n’a pas pu être fait\u00a0: rien n’a été changé.')
	);
}

function done({ code, said }: Ended): void {
	if (code === 0) return;
	const why =
		said
			.trim()
			.split(/[\r\n]+/)
			.at(-1) ?? '';
	throw new Stopped(
		refuse('not-made', `Le fond de carte n’a pas pu être fait\u00a0: rien n’a été changé. (${why})`)
	);
}
