import type { MachineKind } from '#lib/features/learning/equipment/index.ts';
import type { Language } from '#lib/features/reminders/wishes/index.ts';

const sameInFrench = (fr: string, en: string, ar: string) => ({ fr, easy: fr, en, ar });

/** What was lent, in a few words: never its name nor its number. */
export const THINGS: Readonly<Record<MachineKind, Readonly<Record<Language, string>>>> = {
	'printer-3d': sameInFrench('imprimante 3D', '3D printer', 'طابعة ثلاثية الأبعاد'),
	laser: sameInFrench('découpe laser', 'laser cutter', 'قاطعة ليزر'),
	'green-screen': sameInFrench('fond vert', 'green screen', 'خلفية خضراء'),
	camera: sameInFrench('appareil photo', 'camera', 'كاميرا'),
	laptop: sameInFrench('ordinateur portable', 'laptop', 'حاسوب محمول'),
	tablet: sameInFrench('tablette', 'tablet', 'جهاز لوحي'),
	other: sameInFrench('matériel prêté', 'what we lent you', 'ما أعرناكم')
};
