const widthPx = 320;
/** A browser that has not shown a frame by then will not. */
const patienceMs = 20_000;

/** Made small and packed beside the page: a frame of a large clip takes longer than the page may be held up. */
async function drawSmall(video: HTMLVideoElement): Promise<string> {
  const resizeHeight = Math.round((widthPx * video.videoHeight) / video.videoWidth) || 1;
  const bitmap = await createImageBitmap(video, { resizeWidth: widthPx, resizeHeight });
  const canvas = new OffscreenCanvas(widthPx, resizeHeight);
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
  bitmap.close();
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.7 });
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error as DOMException);
    reader.readAsDataURL(blob);
  });
}

/** A small picture from the middle of a clip. @returns a data address, or null where the browser cannot play it */
export function makeThumbnail(url: string): Promise<string | null> {
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  return new Promise((resolve) => {
    const finish = (picture: string | null) => {
      clearTimeout(timer);
      video.removeAttribute('src');
      video.load();
      resolve(picture);
    };
    const timer = setTimeout(() => finish(null), patienceMs);
    video.onloadedmetadata = () => (video.currentTime = video.duration / 2);
    video.onerror = () => finish(null);
    video.onseeked = () =>
      void drawSmall(video).then(
        (picture) => finish(picture),
        () => finish(null),
      );
    video.src = url;
  });
}
