import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refuse } from '#lib/shared/refuse.ts';
import { lookAt } from './data-folder.ts';
import type { PostgresRefusal } from './refusal.ts';
import { POSTGRES_MAJOR } from './settings.ts';

/** Left in a cluster once it is whole: by it Déclic knows its own. */
export type ClusterMarker = { format: 1; clusterId: string; passwordDigest: string };

export const MARKER = 'declic.json';
// Without these PostgreSQL would stop in the middle of its start, or worse, go on.
const REQUIRED = ['PG_VERSION', 'global/pg_control', 'pg_wal', 'base', 'postgresql.conf'];
const CONTROL_FILE_BYTES = 8192;

/** A password of 32 random bytes needs no slow hash. */
export function digestOf(password: string): string {
	return createHash('sha256').update(password).digest('hex');
}

/** True when there is no cluster yet at this place. */
export function isAbsent(cluster: string): boolean {
	const found = lookAt(cluster);
	return !found || (found.isDirectory() && readdirSync(cluster).length === 0);
}

/** Checks without starting or touching it that a cluster is whole, ours, and opens with `password`. */
export function readCluster(
	cluster: string,
	password: string | null
): ClusterMarker | PostgresRefusal {
	if (isAbsent(cluster)) return lost(cluster);
	const version = textOf(join(cluster, 'PG_VERSION'))?.trim();
	if (version && /^\d+$/.test(version) && Number(version) !== POSTGRES_MAJOR) {
		return refuse(
			'other-version',
			`Le dossier ${cluster} contient une base PostgreSQL ${version} et Déclic utilise PostgreSQL ${POSTGRES_MAJOR} : relancez la version de Déclic qui l’a créée, ou restaurez une sauvegarde.`
		);
	}
	const marker = markerIn(cluster);
	const missing = REQUIRED.find((name) => !lookAt(join(cluster, name)));
	const control = lookAt(join(cluster, 'global/pg_control'));
	if (!marker) return damaged(cluster, MARKER);
	if (missing) return damaged(cluster, missing);
	if (!version) return damaged(cluster, 'PG_VERSION');
	if (control?.size !== CONTROL_FILE_BYTES) return damaged(cluster, 'global/pg_control');
	return marker.passwordDigest === digestOf(password ?? '') ? marker : wrongPassword(cluster);
}

function textOf(path: string): string | null {
	return lookAt(path)?.isFile() ? readFileSync(path, 'utf8') : null;
}

function markerIn(cluster: string): ClusterMarker | null {
	try {
		return JSON.parse(textOf(join(cluster, MARKER)) ?? 'null') as ClusterMarker | null;
	} catch {
		return null;
	}
}

function lost(cluster: string): PostgresRefusal {
	return refuse(
		'damaged',
		`La base de données ${cluster} est introuvable : rebranchez le disque ou remettez le dossier déplacé, ou bien restaurez votre dernière sauvegarde.`
	);
}

/** The refusal told when a file of the cluster is missing or cut short. */
export function damaged(cluster: string, part: string): PostgresRefusal {
	return refuse(
		'damaged',
		`La base de données du dossier ${cluster} est abîmée (${part}) : n’y touchez pas, mettez ce dossier de côté et restaurez votre dernière sauvegarde.`
	);
}

/** The refusal told when postgres.password is absent or is that of another folder. */
export function wrongPassword(cluster: string): PostgresRefusal {
	return refuse(
		'wrong-password',
		`Le mot de passe de la base ${cluster} n’est pas le bon : remettez dans ${dirname(cluster)} le fichier postgres.password qui allait avec elle.`
	);
}
