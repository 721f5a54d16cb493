export type Trigger = {
	/** A password, the lone « passe » that only means one with what follows, or a code. */
	says: 'password' | 'pass' | 'code';
	/** « son code », « digicode », « code PIN »: surely a secret one. */
	isPersonal: boolean;
	start: number;
	end: number;
};

const PASSWORD =
	'MOTS?[ \\n_-]{0,3}(?:DE[ \\n_-]{0,3})?PASSE?S?|M\\.?D\\.?P\\.?|PASSWORD|PASSWD|PWD|PASSPHRASE';
const PASS = '(?<!\\b(?:SE|ME|NE) )PASSE?';
const CODE =
	'(?:(?:SON|SES|MON|MES|LEUR|LEURS|VOTRE|TON)[ \\n]{1,3})?(?:CODES?|DIGICODE|PIN|PUK|CVV2?|CVC|CRYPTOGRAMME)';
const TRIGGER = new RegExp(
	`(?<![A-Z0-9~])(?:(${PASSWORD})|(${CODE}))(?![A-Z~])|(?<![A-Z0-9~])(${PASS})(?![A-Z~])`,
	'g'
);
const PERSONAL = /^(?:SON|SES|MON|MES|LEUR|VOTRE|TON)|DIGICODE|PIN|PUK|CVV|CVC|CRYPTO/;
const ACCOUNT = /\b(?:IDENTIFIANTS?|LOGIN|USER|ID|COMPTE|UTILISATEUR|PSEUDO|MAIL|CONNEXION)\b/;

/** The words that announce a secret, where they stand; bounded repetitions only, so one pass (§13). */
export function secretTriggers(folded: string): Trigger[] {
	return [...folded.matchAll(TRIGGER)].flatMap((match): Trigger[] => {
		const [all, password, code] = match;
		const place = { start: match.index, end: match.index + all.length };
		if (password) return [{ says: 'password', isPersonal: true, ...place }];
		if (code) return [{ says: 'code', isPersonal: PERSONAL.test(code), ...place }];
		// « Passe » is also a verb, and « le passe » a pass for the bus: only beside an account's name.
		const before = folded.slice(Math.max(0, match.index - 80), match.index);
		return ACCOUNT.test(before) ? [{ says: 'pass', isPersonal: true, ...place }] : [];
	});
}
