fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (out, ins) = args.split_last().unwrap();
    let mut f = meld_core::Fuser::with_defaults();
    for i in ins {
        f.add_component_named(std::fs::read(i).unwrap(), i.clone())
            .unwrap();
    }
    match f.fuse_with_report() {
        Ok(r) => {
            std::fs::write(out, &r.bytes).unwrap();
            println!("{}\n{:#?}", r.explain, r.stats)
        }
        Err(e) => {
            println!("error: {e}");
            std::process::exit(1)
        }
    }
}
