/** The study's two kinds of animators (study-2.3): one initiates and reassures, the other builds. */
export const PROFILES = ['pedagogic', 'technical'] as const;
export type Profile = (typeof PROFILES)[number];

export const PROFILE_NAMES: Record<Profile, string> = {
	pedagogic: 'pédagogique',
	technical: 'technique'
};

/** What each may be proposed to lead when groups are formed. */
export const PROFILE_SENTENCES: Record<Profile, string> = {
	pedagogic: 'initie et rassure, peut animer tous les groupes',
	technical: 'porte les projets, anime les groupes ouverts et qui veut aller plus loin'
};
