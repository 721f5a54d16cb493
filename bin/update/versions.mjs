import { mustRun, run, StepFailed } from './run.mjs';

const RELEASE = /^v\d+\.\d+\.\d+$/;

/**
 * @param {string} root
 * @param {string[]} words
 */
const git = (root, ...words) => run('git', words, { cwd: root, isQuiet: true });

/**
 * Fetches the versions, and gives the one to go to: the one asked for, or the newest. Null: this
 * installation has it already.
 * @param {string} root
 * @param {string | undefined} asked
 * @returns {Promise<string | null>}
 */
export async function findVersion(root, asked) {
	const { code, said } = await git(root, 'status', '--porcelain', '--untracked-files=no');
	if (code !== 0) {
		throw new StepFailed(
			`Ce dossier n’a pas été installé avec git, ou appartient à un autre compte : suivez docs/guides/install.md.\n\n${said.trim()}`
		);
	}
	if (said.trim()) {
		throw new StepFailed(
			`Des fichiers de Déclic ont été modifiés ici : remettez-les (git checkout -- FICHIER), puis recommencez.\n\n${said.trim()}`
		);
	}
	await mustRun(
		'Le dépôt de Déclic ne répond pas : vérifiez la connexion, puis recommencez. Rien n’a changé.',
		'git',
		['fetch', '--tags', '--quiet'],
		{ cwd: root, isQuiet: true }
	);
	const tags = await git(root, 'tag', '--list', 'v*', '--sort=-v:refname');
	const releases = tags.said.split('\n').filter((tag) => RELEASE.test(tag));
	const version = asked ?? releases[0];
	if (!version || !releases.includes(version)) {
		throw new StepFailed(
			asked
				? `La version ${asked} n’existe pas. Les dernières : ${releases.slice(0, 5).join(', ')}.`
				: 'Le dépôt de Déclic ne propose aucune version : vérifiez son adresse (git remote -v).'
		);
	}
	const hasIt = await git(root, 'merge-base', '--is-ancestor', version, 'HEAD');
	return hasIt.code === 0 ? null : version;
}
