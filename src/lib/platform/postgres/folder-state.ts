import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import * as v from 'valibot';
import { refuse } from '#lib/shared/refuse.ts';
import { MARKER } from './cluster-marker.ts';
import { lookAt, type DataFolder } from './data-folder.ts';
import type { PostgresRefusal } from './refusal.ts';
import { giveToFolderOwner, writeWhole } from './write-whole.ts';

const FORMAT = 1;

const ProcessStampShape = v.object({
	pid: v.number(),
	birth: v.nullable(v.string()),
	since: v.string()
});
const StateShape = v.object({
	format: v.literal(FORMAT),
	clusterId: v.string(),
	cluster: v.string(),
	madeAt: v.nullable(v.string()),
	port: v.nullable(v.number()),
	users: v.array(v.object({ token: v.string(), process: ProcessStampShape, stops: v.boolean() }))
});

/**
 * What postgres.json says of a data folder. `cluster` is absolute here; `madeAt` (UTC) is null
 * while the cluster has never been finished; `port` is the loopback port of the last start.
 */
export type FolderState = v.InferOutput<typeof StateShape>;

/** The place of a cluster kept in the data folder itself. */
export function clusterInside(folder: DataFolder): string {
	return join(folder.path, 'postgres');
}

/** Reads postgres.json; null when the folder can do without it, a refusal when it cannot. */
export function readFolderState(folder: DataFolder): FolderState | null | PostgresRefusal {
	if (!lookAt(folder.stateFile)) return null;
	const text = readFileSync(folder.stateFile, 'utf8');
	const read = v.safeParse(v.pipe(v.string(), v.parseJson()), text).output;
	const known = v.safeParse(StateShape, read);
	if (known.success) {
		return { ...known.output, cluster: resolve(folder.path, known.output.cluster) };
	}
	if (v.is(v.object({ format: v.pipe(v.number(), v.gtValue(FORMAT)) }), read)) {
		return refuse(
			'other-version',
			`Le dossier ${folder.path} vient d’une version plus récente de Déclic : mettez Déclic à jour, puis relancez.`
		);
	}
	// A cluster lying in its usual place says all that is needed.
	if (lookAt(join(clusterInside(folder), MARKER))) return null;
	return refuse(
		'damaged',
		`Le fichier ${folder.stateFile} est abîmé : remettez-le depuis votre dernière sauvegarde, puis relancez.`
	);
}

/** Writes postgres.json whole or not at all. A cluster inside the folder is written relative to it. */
export function writeFolderState(folder: DataFolder, state: FolderState): void {
	const inside = state.cluster.startsWith(folder.path + sep);
	const cluster = inside ? relative(folder.path, state.cluster) : state.cluster;
	const text = JSON.stringify({ ...state, cluster }, null, '\t') + '\n';
	writeWhole(folder.stateFile, text, 0o644);
	giveToFolderOwner(folder, folder.stateFile);
}
