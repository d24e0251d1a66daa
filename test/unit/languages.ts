import { languages } from "../../src/core/text";
import { loadMessages } from "../../src/i18n/messages";
import { loadPictureWords } from "../../src/i18n/pictureWords";

// The page fetches languages as they are asked for; tests of words want them all.
await Promise.all(languages.flatMap((language) => [loadMessages(language), loadPictureWords(language)]));
