//! One row of `make bench`: what a crate does to each page of a pack.
//!
//! Usage: peers dom_smoothie|rs-trafilatura PACK [TEXTS]. A pack has for each page a line with its size in bytes, then
//! the bytes. Prints the milliseconds of processor time that each page took, a line each; with TEXTS the texts of the
//! pages go into a pack of that name, for make bench-f1.

/// Seconds of processor time that this process has used.
fn cpu() -> f64 {
    let mut t = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &mut t) };
    t.tv_sec as f64 + t.tv_nsec as f64 * 1e-9
}

/// The pages of a pack.
fn pages(pack: &[u8]) -> Vec<String> {
    let (mut list, mut at) = (Vec::new(), 0);
    while at < pack.len() {
        let line = at + pack[at..].iter().position(|b| *b == b'\n').expect("a size");
        let size: usize = std::str::from_utf8(&pack[at..line]).unwrap().parse().unwrap();
        list.push(String::from_utf8_lossy(&pack[line + 1..line + 1 + size]).into_owned());
        at = line + 1 + size;
    }
    list
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let list = pages(&std::fs::read(&arguments[2]).expect("the pack"));
    let (mut times, mut texts) = (Vec::with_capacity(list.len()), Vec::new());
    for page in &list {
        let start = cpu();
        let text = match arguments[1].as_str() {
            "dom_smoothie" => dom_smoothie::Readability::new(page.as_str(), None, None)
                .and_then(|mut reader| reader.parse())
                .map_or(String::new(), |article| article.text_content.to_string()),
            _ => rs_trafilatura::extract(page).map_or(String::new(), |result| result.content_text),
        };
        times.push(cpu() - start);
        if arguments.len() > 3 {
            texts.extend_from_slice(format!("{}\n{}", text.len(), text).as_bytes());
        }
        std::hint::black_box(text);
    }
    if arguments.len() > 3 {
        std::fs::write(&arguments[3], texts).expect("a file for the texts");
    }
    for time in times {
        println!("{}", time * 1e3);
    }
}
