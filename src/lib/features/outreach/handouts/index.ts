export { aimedAt, type Announcement, MOST_OF_AIM } from './domain/announcement.ts';
export { handout, type HandoutCentre, handoutPicture } from './domain/handout.ts';
export { pictureInWords, textToPost } from './domain/text-to-post.ts';
export { weekProgramme } from './domain/week-programme.ts';
