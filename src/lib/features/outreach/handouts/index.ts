export { aimedAt, type Announcement, MOST_OF_AIM } from './domain/announcement.ts';
export { handout, type HandoutCentre, handoutPicture } from './domain/handout.ts';
export { sharingPicture } from './domain/sharing-picture.ts';
export { pictureInWords, posterInWords, textToPost } from './domain/text-to-post.ts';
export { weekProgramme } from './domain/week-programme.ts';
