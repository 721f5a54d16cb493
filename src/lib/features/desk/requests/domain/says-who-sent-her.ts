import { foldText } from '#lib/shared/person-name.ts';

const SENT =
	/(?:^| )(?:envoye(?:e|s|es)?|adresse(?:e|s|es)?|oriente(?:e|s|es)?|dirige(?:e|s|es)?|recommande(?:e|s|es)?) (?:par|de)(?: |$)|(?:^| )(?:de la part d|vient de la part|(?:l|les|nous l|m) (?:a|ont) (?:envoye|adresse|oriente|dirige))/;

/**
 * Whether the words say that somebody sent her: « envoyée par le CCAS » names a sender, « son
 * dossier de la CAF » does not (study-2.4: « dirigé par le CCAS vers le centre social »).
 */
export function saysWhoSentHer(words: string): boolean {
	return SENT.test(foldText(words));
}
