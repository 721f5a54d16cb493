import { ELEMENT, FORMULA } from '../planted.ts';

/** What would end the element, the attribute or the script that words stand in, and begin another. */
const MARKUP = [
	`"><${ELEMENT} ${ELEMENT}="1"><img src=x onerror=alert(1)>`,
	`' ${ELEMENT}='1' onclick='alert(1)`,
	`</script></style></title></textarea><${ELEMENT}>`,
	`]]></description><!--<${ELEMENT}/>-->`,
	`&lt;${ELEMENT}&gt; &amp; &#60;b>`
];
/** What a template, or the printer of papers, would compute. */
const COMPUTED = `{{7*7}} \${7*7} {@html '<${ELEMENT}>'} #read("/etc/passwd") $a$ *b* \\n`;
/** What a calendar would read as lines of its own. */
const CALENDAR = 'fin; X-PLANTE:1, a\\, b';

/** Words of several hundred signs, with something for all that may read them. */
export const LONG_WORDS = [...MARKUP, COMPUTED, CALENDAR].join(' ');
/** The same where a name is asked: it begins as a formula does. */
export const SHORT_WORDS = `${FORMULA} "><${ELEMENT} ${ELEMENT}="1"></script><${ELEMENT}> {{7*7}} #x`;
/** One word that no line of a telephone holds. */
export const ENDLESS_WORD = 'W'.repeat(100);
/** Addresses that are none, or that a browser would run. */
export const RUN_AS_ADDRESS = [
	'javascript:alert(1)',
	'JaVaScRiPt:alert(1)//https://',
	'data:text/html,<script>alert(1)</script>',
	'vbscript:x'
] as const;
/** In the sentences of a guide, which are refused when they are long. */
export const STEP_WORDS = `</script><${ELEMENT} ${ELEMENT}="1">{{7*7}} #x`;
