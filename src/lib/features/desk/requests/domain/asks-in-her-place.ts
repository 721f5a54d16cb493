import { foldText } from '#lib/shared/person-name.ts';

/** What people ask to be done, whatever its form: « remplissez », « remplir », « rempli ». */
const DEED =
	'(?:fai(?:re|t|tes|tte|s|sez|siez)|fass(?:e|es|iez|ions)|fere|remplir?|rempli(?:s|ssez|sse|ssiez|t)?|ranplir|pay(?:er|ez|e|iez|é)|pai(?:e|es)|declar(?:er|ez|e|iez)|envoy(?:er|ez|e|iez)|regl(?:er|ez|e|iez)|inscri(?:re|s|vez|ve|viez|t)|demand(?:er|ez|e|iez)|command(?:er|ez|e)|reserv(?:er|ez|e)|actualis(?:er|ez|e)|occup(?:er|ez|e|iez)|tap(?:er|ez|e)|ecri(?:re|vez|ve)|renouvel(?:er|ez|le)|valid(?:er|ez|e)|sign(?:er|ez|e))';
const THING = '(?:ma|mon|mes|sa|son|ses|notre|nos|leurs?|la|le|les|l|une?|des?|ca|cela)';
const FOR_HER = '(?:moi|lui|me|m|nous|leur)';

/** Wordings that hand the deed over, on words without accents nor apostrophes. */
const ASKS = [
	// « faites-le-moi », « remplissez-la-lui »
	`(?:faites?|faite|faittes|remplissez|payez|declarez|envoyez|reglez|inscrivez|demandez|commandez|reservez|actualisez|tapez|ecrivez|renouvelez|validez|signez) (?:le|la|les|ca|l)? ?${FOR_HER}(?! (?:un devis|voir|savoir|penser))`,
	// « payez mon amende », « remplissez ma déclaration »
	`(?:faites|faite|faittes|remplissez|payez|declarez|envoyez|reglez|demandez|commandez|reservez|actualisez|renouvelez|validez|signez) (?:ma|mon|mes|sa|son|ses|notre|nos|le|la|les)(?! \\w+ment$) `,
	// « à ma place », « en son nom »
	`${DEED}(?: \\w+){0,6} (?:a (?:ma|sa|notre|leur|votre) place|en (?:mon|son|leur) nom)(?! de parking)`,
	// « le faire pour moi »
	`${DEED}(?: \\w+){0,5} pour (?:moi|elle|lui|eux|nous)(?! (?:c|ce|est|sont))`,
	// « vous pouvez (me) payer mon amende », « pouvez-vous le faire »
	`(?:vous (?:pouvez|pourriez|pouriez)|(?:pouvez|pourriez|pouriez|peux|peut) (?:vous|tu|on)) (?:pas )?(?:(?:me|m|nous|lui|leur) )?(?:(?:le|la|les|l) )?${DEED}(?: ${THING})?`,
	// « qu'on lui fasse », « que vous remplissiez », « que le centre paie »
	`(?:veut|veux|voudrait|voudrais|aimerait|aimerais|souhaite|souhaiterait|demande|prefere|attend|faudrait|faut) (?:a ce )?qu(?:e|'| )? ?(?:on|vous|je|nous|l accueil|le centre|quelqu un) (?:(?:me|m|nous|lui|leur) )?(?:(?:le|la|les|l) )?${DEED}`,
	// « veut se faire faire sa carte grise », « me faire ma déclaration », « lui faire sa demande »
	`(?:${FOR_HER}|se faire) faire (?:ma|mon|mes|sa|son|ses|leurs?)(?! (?:la main|plaisir))`,
	`(?:demande|vient|veut|voudrait) (?:de |a |pour )?(?:lui|leur) ${DEED}`,
	// « faites tout », « occupez-vous de tout », « vous vous en occupez »
	`(?:faites|faite) (?:tout|le)(?: |$)`,
	`(?:occupez vous|vous (?:vous )?en occup(?:er|ez)|s en occuper (?:pour|a))`
].map((wording) => new RegExp(`(?:^| )(?:${wording})`));

/** The same words, when they say the contrary: she wants to learn, to be shown, to do it herself. */
const HERSELF =
	/(?:^| )(?:(?:ne |n )?(?:veut|veux|voudrait|souhaite|demande) (?:pas|surtout pas) (?:qu|que|a ce qu)|(?:sans|pas|rien) (?:le |la )?faire a (?:sa|ma) place|(?:ne |on )?(?:fait|faisons|faire) (?:pas|rien) a (?:la|sa|ma) place|refuse qu|apprendre a|apprenne|comment (?:faire|remplir|payer|declarer|on)|montre[rz]? (?:moi|lui|comment)|aide[rz]? (?:moi|la|le|nous|lui|elle)? ?a |faire (?:elle|lui|moi) meme|(?:toute?|tt) seule?)/;

/**
 * Whether a request asks the desk to do it in the person's place (« faites-le-moi », « payez mon
 * amende »): the charter's kind sentences are then shown, and nothing is blocked (study-2.4, « ne
 * pas faire à la place de »). A wish to learn or to be helped is no such thing.
 */
export function asksInHerPlace(words: string): boolean {
	const folded = foldText(words.slice(0, 2000));
	return folded
		.split(/ (?:mais|ensuite|puis) /)
		.some((said) => ASKS.some((wording) => wording.test(said)) && !HERSELF.test(said));
}
