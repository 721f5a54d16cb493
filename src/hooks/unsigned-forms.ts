/**
 * Forms that nobody signs, on the site or at a kiosk, on the device of a colleague too: an opinion of a course, that a guide
 * is out of date, what
 * somebody says of her neighbourhood, « moi aussi », a report, and what her ticket opens. Their key is kept two minutes
 * in memory and nowhere else: a row would say when each was sent.
 */
const UNSIGNED =
	/^(?:\/\[langue=langue\])?\/(?:avis|guides|quartier|parole|signalement|borne\/\[\[texte=texte\]\]\/quartier)(?:\/|$)/;

export const isUnsigned = (routeId: string): boolean => UNSIGNED.test(routeId);
