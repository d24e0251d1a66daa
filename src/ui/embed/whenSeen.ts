/** Resolves once a part of the element is on the reader's screen: in a frame, once the article is scrolled to it. */
export const whenSeen = (element: Element): Promise<void> =>
  new Promise((seen) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      seen();
    });
    observer.observe(element);
  });
