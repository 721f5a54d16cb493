const LINES_SHOWN = 12;

/**
 * What to tell the person whose installation failed: one sentence, then the last lines npm said.
 * @param {{ said: string }} failure
 */
export function explain({ said }) {
	const lines = said.trim().split('\n').slice(-LINES_SHOWN).join('\n');
	const sentence =
		sentenceOf(said) ??
		'Les composants n’ont pas pu être installés : relancez, et si cela recommence transmettez les lignes ci-dessous à la personne qui vous aide.';
	return lines ? `${sentence}\n\n${lines}` : sentence;
}

/** @type {[RegExp, string][]} */
const CAUSES = [
	[
		/ENOENT.*package-lock\.json/,
		'Le fichier package-lock.json manque : récupérez à nouveau Déclic, puis relancez.'
	],
	[
		/ENOSPC|no space left/i,
		'Le disque est plein : libérez au moins 2 Go, puis relancez pour installer les composants.'
	],
	[
		/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|network/i,
		'Internet ne répond pas, et il le faut la première fois : vérifiez la connexion, puis relancez.'
	],
	[
		/EACCES|EPERM|EROFS|EBUSY/,
		'Le dossier de Déclic ne peut pas être modifié par ce compte, ou un autre programme l’occupe : fermez les autres programmes, ou relancez avec le compte qui a installé Déclic.'
	],
	[
		/EUSAGE|in sync/,
		'Les fichiers package.json et package-lock.json ne vont pas ensemble : récupérez à nouveau Déclic, puis relancez.'
	],
	[
		/EINTEGRITY/,
		'Un composant est arrivé abîmé : relancez, le téléchargement reprendra depuis le début.'
	],
	[
		/spawn \S*npm\S* ENOENT|npm: (command )?not found/i,
		'Le programme npm est introuvable : installez Node.js depuis https://nodejs.org, puis relancez.'
	]
];

/**
 * The sentence for a cause that the person can do something about, or null.
 * @param {string} said what npm or the system said
 * @returns {string | null}
 */
export function sentenceOf(said) {
	return CAUSES.find(([sign]) => sign.test(said))?.[1] ?? null;
}
