import { NOTHING } from '../reading/fold-characters.ts';

/** How far back a word still speaks of the number: thirty characters (confidential-numbers). */
const REACH = 36;

/** What is written just before a position, in plain capitals. */
export function wordsBefore(folded: string, position: number): string {
	const before = folded.slice(Math.max(0, position - REACH), position);
	return before.includes(NOTHING) ? before.replaceAll(NOTHING, '') : before;
}

const BETWEEN = `[\\s:=#."'(_-]{0,4}(?:(?:N|NO|NUM|NUMERO|EST|LE|DU|DE|CLIENT|COLIS)\\b[\\s:=#.°~¤-]{0,4}){0,3}$`;

/** What other numbers are called: parcels, files, orders, taxes, allowances, meters. */
const OTHER_NUMBER = new RegExp(
	`\\b(?:SIRET|SIREN|TVA|COLIS|SUIVI|COLISSIMO|CHRONOPOST|UPS|DHL|DPD|GLS|FEDEX|RELAY|RELAIS|TRACKING|EXPEDITION|COMMANDE|DOSSIER|REFERENCE|REF|FACTURE|CONTRAT|FISCAL|SPI|AVIS|ALLOCATAIRE|TELEPAIEMENT|COMPTEUR|PDL|PRM|PCE|INDEX|RELEVE|IMEI|SERIE|BARRES?|EAN|ISBN|TICKET|FIDELITE|ADHERENT|MATRICULE|DEMANDE|INSCRIPTION)S?${BETWEEN}`
);
const CARD = new RegExp(
	`\\b(?:CARTE|CARTE (?:BLEUE?|BANCAIRE|DE CREDIT|DE PAIEMENT|VISA|MASTERCARD)|CB|VISA|MASTERCARD|AMEX|AMERICAN EXPRESS|MAESTRO|DINERS?(?: CLUB)?)${BETWEEN}`
);
const NIR =
	/\b(?:SECU|SECURITE SOCIALE|NIR|INSEE|VITALE|IMMATRICULATION|ASSURE|SS)\b[^\n\d]{0,24}$/;
const RIB = /\b(?:RIB|IBAN|BANCAIRE|COMPTE)\b[^\n\d]{0,24}(?:\b[A-Z]{2})?$/;

/** Another number's name stands right before: « colis n° », « SIRET : », « dossier ». */
export const saysOtherNumber = (before: string): boolean =>
	/[A-Z]/.test(before) && OTHER_NUMBER.test(before);
/** A card's name stands right before: « carte bleue », « CB n° ». */
export const saysCard = (before: string): boolean => CARD.test(before);
/** Social security was named: « n° sécu », « carte vitale ». */
export const saysNir = (before: string): boolean => /[A-Z]/.test(before) && NIR.test(before);
/** A bank account was named: « RIB », « IBAN ». */
export const saysAccount = (before: string): boolean => RIB.test(before);
