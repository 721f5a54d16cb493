export type Trigger = {
	/** A password, the lone « passe » that only means one with what follows, or a code. */
	says: 'password' | 'pass' | 'code';
	/** « son code », « digicode », « code PIN »: surely a secret one. */
	isPersonal: boolean;
	start: number;
	end: number;
};

const PASSWORD =
	'MOTS?[ \\n_-]{0,3}(?:DE?[ \\n_-]{0,3}|2[ ]?)?PASSE?S?|M\\.?D\\.?P\\.?|PASSWORD|PASSWD|PWD|PASSPHRASE|PASSWORT|CONTRASENA|(?:QUESTION|REPONSE|PHRASE)S? SECRETES?|CLEF? (?:WIFI|WPA|WEP|DE SECOURS|DE SECURITE)';
const PASS = '(?<!\\b(?:SE|ME|NE) )PASSE?';
const CODE =
	'(?:(?:SON|SES|MON|MES|LEUR|LEURS|VOTRE|TON)[ \\n]{1,3})?(?:CODES?(?: A (?:\\d|QUATRE|SIX) CHIFFRES)?|DIGICODE|PIN CODE|PIN|PUK|(?:3|TROIS|DERNIERS) CHIFFRES (?:AU DOS|DERRIERE)(?: DE)?(?: LA| SA)?(?: CARTE)?|SCHEMA DE DEVERROUILLAGE|CVV2?|CVC|CRYPTOGRAMME)';
const TRIGGER = new RegExp(
	`(?<![A-Z0-9~])(?:(${PASSWORD})|(${CODE}))(?![A-Z~])|(?<![A-Z0-9~])(${PASS})(?![A-Z~])`,
	'g'
);
const PERSONAL =
	/^(?:SON|SES|MON|MES|LEUR|VOTRE|TON)|DIGICODE|PIN|PUK|CVV|CVC|CRYPTO|DERRIERE|AU DOS|SCHEMA/;
const IS_TOLD = /^ ?(?:[:=]|C'?EST\b)/;
const ACCOUNT = /\b(?:IDENTIFIANTS?|LOGIN|USER|ID|COMPTE|UTILISATEUR|PSEUDO|MAIL|CONNEXION)\b/;

/** The words that announce a secret, where they stand; bounded repetitions only, so one pass (§13). */
export function secretTriggers(folded: string): Trigger[] {
	const triggers: Trigger[] = [];
	// One by one: a hostile text announces a secret at every word, and its matches are heavy.
	for (const match of folded.matchAll(TRIGGER)) {
		const trigger = readTrigger(folded, match);
		if (trigger) triggers.push(trigger);
	}
	return triggers;
}

function readTrigger(folded: string, match: RegExpExecArray): Trigger | null {
	const [all, password, code] = match;
	const [start, end] = [match.index, match.index + all.length];
	if (password) return { says: 'password', isPersonal: true, start, end };
	if (code) return { says: 'code', isPersonal: PERSONAL.test(code), start, end };
	// « Passe » is also a verb, and « le passe » a pass for the bus: only beside an account's name.
	if (ACCOUNT.test(folded.slice(Math.max(0, start - 80), start))) {
		return { says: 'pass', isPersonal: true, start, end };
	}
	const isTold = IS_TOLD.test(folded.slice(end, end + 12));
	return isTold ? { says: 'pass', isPersonal: false, start, end } : null;
}
