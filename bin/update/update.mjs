import { join } from 'node:path';
import { projectNode } from '../install.mjs';
import { clearAside, prepareAside } from './prepare-aside.mjs';
import { restart } from './restart.mjs';
import { mustRun, StepFailed } from './run.mjs';
import { takePlace } from './take-place.mjs';
import { findVersion } from './versions.mjs';

const UNTOUCHED = 'Vos données sont intactes et la version précédente continue de servir.';

/**
 * Brings the installation to another version: made ready aside while the present one serves, the
 * data saved, the database brought forward, and only then put in place and restarted.
 * @param {string} root
 * @param {string | undefined} asked a version, else the newest
 * @param {(sentence: string) => void} say
 * @returns {Promise<number>} exit code
 */
export async function update(root, asked, say) {
	try {
		const version = await findVersion(root, asked);
		if (version === null) {
			say('Déclic est à jour.');
			return 0;
		}
		say(`Mise à jour vers ${version}. Déclic continue de servir pendant ce temps.`);
		const aside = await prepareAside(root, version, say);
		await mustRun(
			`La sauvegarde n’a pas pu être faite : la mise à jour s’arrête là. ${UNTOUCHED}`,
			projectNode(root),
			[join(root, 'src/backup/backup.ts'), '--origin', 'before-update'],
			{ cwd: root }
		);
		await mustRun(
			`La base n’a pas pu être mise à jour : elle est restée comme avant. ${UNTOUCHED}`,
			projectNode(aside),
			['src/serve/migrate.ts'],
			{ cwd: aside }
		);
		await takePlace(root, aside, version);
		return tell(await restart(process.env.DATA_DIR ?? ''), version, say);
	} catch (error) {
		if (!(error instanceof StepFailed)) throw error;
		console.error(`\n${error.message}`);
		return 1;
	} finally {
		await clearAside(root);
	}
}

/**
 * @param {Awaited<ReturnType<typeof restart>>} how
 * @param {string} version
 * @param {(sentence: string) => void} say
 */
function tell(how, version, say) {
	if (how === 'restarted') say(`Déclic sert maintenant la version ${version}.`);
	if (how === 'not-serving') {
		say(
			`La version ${version} est en place. Aucun processus ne sert ${process.env.DATA_DIR} : lancez Déclic, ou relancez ses processus l’un après l’autre.`
		);
	}
	if (how === 'by-hand') {
		say(`La version ${version} est en place : arrêtez Déclic (Ctrl+C), puis relancez-le.`);
	}
	if (how !== 'not-back') return 0;
	console.error(
		`La version ${version} est en place mais ne répond pas encore : regardez pourquoi avec journalctl -u declic.`
	);
	return 1;
}
